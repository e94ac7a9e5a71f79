import type { QuestionFlag } from '@assay/core/analytics';
import type { QuestionRow } from '@assay/core/questions';
import { expect, test } from 'vitest';
import { pointedOut } from './pointed-out.ts';

const row = (questionId: string, flags: readonly QuestionFlag[], changes: Partial<QuestionRow> = {}): QuestionRow => ({
  questionId,
  questionVersionId: null,
  version: 1,
  title: questionId,
  family: questionId,
  kind: 'choice',
  state: 'live',
  waiting: null,
  skills: ['Statistics'],
  roles: [],
  difficulty: 2,
  minutes: 5,
  languages: [],
  isPractice: false,
  timesShown: 60,
  measured: {
    asOf: '2026-01-05T10:00:00.000Z',
    n: 60,
    facility: null,
    itemRest: { isKnown: false, n: 60, why: 'few' },
    seconds: null,
    flags,
  },
  problems: [],
  ...changes,
});

const pool = { kinds: [], skills: ['statistics'], roles: [], difficultyFrom: 1, difficultyTo: 3, named: [] };
const content = {
  sections: [{ pool }],
  languages: ['python' as const],
};

test('names the live questions that an assessment draws and that are pointed out, what harms most first', () => {
  const rows = [
    row('easy', ['too_easy']),
    row('upside-down', ['negative']),
    row('fine', []),
    row('resting', ['negative'], { state: 'resting' }),
    row('elsewhere', ['negative'], { skills: ['SQL'] }),
    row('too-hard-for-it', ['negative'], { difficulty: 4 }),
    row('practice', ['negative'], { isPractice: true }),
    row('not-offered', ['negative'], { kind: 'code', languages: ['sql'] }),
    row('unread', ['negative'], { kind: null }),
    row('offered', ['drifting'], { kind: 'code', languages: ['python'] }),
  ];
  expect(pointedOut(rows, content).map(({ questionId }) => questionId)).toEqual(['upside-down', 'offered', 'easy']);
});
