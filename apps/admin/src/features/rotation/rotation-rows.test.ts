import type { QuestionFacts, RotationRow } from '@assay/core/rotation';
import { expect, test } from 'vitest';
import { sortedRows } from './rotation-rows.ts';

const row = (title: string, mean: number | null, changes: Partial<QuestionFacts> = {}): RotationRow => ({
  questionId: title,
  title,
  facts: {
    readAt: '2026-01-05T10:00:00.000Z',
    state: 'live',
    since: '2026-01-01T10:00:00.000Z',
    exposures: { all: 0, since: 0, quarter: 0 },
    share: null,
    shareBefore: null,
    facility: mean === null ? null : { n: 10, mean, low: 0, high: 1 },
    facilityTrend: null,
    timeTrend: null,
    watch: { kind: 'waiting', n: 0, wanted: 300 },
    signal: null,
    pastLeaks: 0,
    openReports: 0,
    alike: null,
    siblings: [],
    neededBy: 0,
    missedBy: 0,
    ...changes,
  },
});
const titles = (rows: readonly RotationRow[]) => rows.map(({ title }) => title).join(' ');

test('what is not known stands last, whichever way it is sorted', () => {
  const rows = [row('a', null), row('b', 0.9), row('c', 0.2), row('d', null)];
  expect(titles(sortedRows(rows, 'facility', 'asc'))).toBe('c b a d');
  expect(titles(sortedRows(rows, 'facility', 'desc'))).toBe('b c a d');
  expect(titles(sortedRows(rows, 'title', 'desc'))).toBe('d c b a');
});

test('the youngest stands first by age, and equals stand by title', () => {
  const rows = [row('old', null, { since: '2025-01-01T00:00:00.000Z' }), row('b', null), row('a', null)];
  expect(titles(sortedRows(rows, 'age', 'asc'))).toBe('a b old');
});
