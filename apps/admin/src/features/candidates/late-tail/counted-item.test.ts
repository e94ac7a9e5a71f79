import type { AttemptForStaff } from '@assay/core/candidates';
import { ids } from '@assay/core/ids';
import { expect, test } from 'vitest';
import { countedItems } from './counted-item.ts';

const answer = (selected: string) => ({ texts: [], prose: null, followUp: null, language: null, selected: [selected], typed: null });
const grade = (share: number) => ({ kind: 'choice', share, selected: [], correct: [] }) as const;
const item: AttemptForStaff['items'][number] = {
  itemId: ids.item.parse(`itm_${'0'.repeat(26)}`),
  position: 1,
  section: 'Main',
  title: 'Late deliveries',
  questionId: 'late-deliveries',
  version: 1,
  gradedByVersion: null,
  kind: 'choice',
  weight: 1,
  counts: true,
  isPilot: false,
  statementHtml: '',
  options: [],
  starters: [],
  essay: null,
  review: null,
  followUpHtml: null,
  uploads: [],
  rubric: null,
  reviewerNoteHtml: null,
  seconds: null,
  answer: answer('a'),
  gradedLanguage: null,
  scoring: null,
  grade: { ...grade(0), selected: [], correct: [] },
  cases: [],
  compare: null,
  runs: [],
  activity: { edits: 0, pastes: 0, pastedCharacters: 0, timesLeft: 0 },
  late: { answer: answer('b'), grade: { ...grade(1), selected: [], correct: [] } },
};
const tail = (counts: boolean | null): NonNullable<AttemptForStaff['lateTail']> => ({
  edits: 1,
  lastSeq: 4,
  firstReceivedAt: '2026-01-05T10:45:00.000Z',
  lastReceivedAt: '2026-01-05T10:45:00.000Z',
  typedFrom: null,
  typedUntil: null,
  editsAfterEnd: 0,
  scoreWithout: null,
  scoreWith: null,
  decision: counts === null ? null : { counts, reason: 'Lost connection.', at: '2026-01-05T11:00:00.000Z', by: 'Olga Owner' },
});
const chosen = (lateTail: AttemptForStaff['lateTail']) => countedItems({ items: [item], lateTail }).map((one) => one.answer.selected);

test('shows the late answer as the answer only once a person decided that it counts', () => {
  expect(chosen(null)).toEqual([['a']]);
  expect(chosen(tail(null))).toEqual([['a']]);
  expect(chosen(tail(false))).toEqual([['a']]);
  expect(chosen(tail(true))).toEqual([['b']]);
  expect(countedItems({ items: [item], lateTail: tail(true) })[0]?.grade?.share).toBe(1);
});

test('leaves alone what the late edits do not touch', () => {
  const untouched = { ...item, late: null };
  expect(countedItems({ items: [untouched], lateTail: tail(true) })).toEqual([untouched]);
});
