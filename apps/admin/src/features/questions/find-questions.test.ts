import type { QuestionRow } from '@assay/core/questions';
import { expect, test } from 'vitest';
import { findQuestions, skillsOf } from './find-questions.ts';

const question = (questionId: string, changes: Partial<QuestionRow> = {}): QuestionRow => ({
  questionId,
  questionVersionId: null,
  version: 1,
  title: questionId,
  family: questionId,
  kind: 'code',
  state: 'live',
  waiting: null,
  skills: [],
  roles: [],
  difficulty: 2,
  minutes: 10,
  languages: ['javascript'],
  isPractice: false,
  timesShown: 0,
  measured: null,
  problems: [],
  ...changes,
});

const ids = (rows: readonly QuestionRow[]) => rows.map((row) => row.questionId);

test('finds a question by every word of the search, wherever each stands', () => {
  const rows = [
    question('late-deliveries', { title: 'Late deliveries', skills: ['subsets'] }),
    question('late-trains', { title: 'Late trains' }),
  ];
  expect(ids(findQuestions(rows, { search: 'subsets LATE' }))).toEqual(['late-deliveries']);
});

test('shows only broken folders when asked for problems', () => {
  const rows = [question('fine'), question('broken', { problems: [{ file: 'question.yaml', line: 3, message: 'x' }] })];
  expect(ids(findQuestions(rows, { show: 'problems' }))).toEqual(['broken']);
});

test('finds what waits for approval and what is tried, also beside an approved version', () => {
  const rows = [
    question('live'),
    question('new', { state: 'checked', waiting: { version: 1, state: 'checked' } }),
    question('changed', { waiting: { version: 2, state: 'checked' } }),
    question('tried', { waiting: { version: 2, state: 'pilot' } }),
    question('held', { state: 'pilot' }),
    question('put-away', { state: 'retired', waiting: { version: 1, state: 'checked' } }),
  ];
  expect(ids(findQuestions(rows, { show: 'checked' }))).toEqual(['changed', 'new']);
  expect(ids(findQuestions(rows, { show: 'pilot' }))).toEqual(['held', 'tried']);
});

test('orders by a number downwards and by title among equals', () => {
  const rows = [question('b', { timesShown: 4 }), question('c', { timesShown: 9 }), question('a', { timesShown: 4 })];
  expect(ids(findQuestions(rows, { sort: 'shown', direction: 'desc' }))).toEqual(['c', 'a', 'b']);
});

test('lists each skill once, in order', () => {
  expect(skillsOf([question('a', { skills: ['sql', 'dates'] }), question('b', { skills: ['sql'] })])).toEqual(['dates', 'sql']);
});

test('sorts by how questions measure, with those that are not measured last, and finds what is pointed out', () => {
  const measured = (value: number, r: number | null, flags: NonNullable<QuestionRow['measured']>['flags'] = []) => ({
    measured: {
      ...{ asOf: '2026-01-05T10:00:00.000Z', n: 40, seconds: null, flags },
      facility: { n: 40, value, low: value, high: value },
      itemRest:
        r === null ? { isKnown: false as const, n: 40, why: 'same_score' as const } : { isKnown: true as const, n: 40, r, low: r, high: r },
    },
  });
  const rows = [
    question('new'),
    question('easy', measured(0.9, null, ['too_easy'])),
    question('hard', measured(0.2, 0.1)),
    question('good', measured(0.5, 0.5)),
  ];
  expect(ids(findQuestions(rows, { sort: 'facility' }))).toEqual(['hard', 'good', 'easy', 'new']);
  expect(ids(findQuestions(rows, { sort: 'facility', direction: 'desc' }))).toEqual(['easy', 'good', 'hard', 'new']);
  expect(ids(findQuestions(rows, { sort: 'rest', direction: 'desc' }))).toEqual(['good', 'hard', 'easy', 'new']);
  expect(ids(findQuestions(rows, { show: 'flagged' }))).toEqual(['easy']);
});
