import { weeksAfter } from '@assay/core/analytics';
import { expect, test } from 'vitest';
import { passRateWeeks } from './dashboard-weeks.ts';

const monday = '2026-01-05';
/** In each of so many weeks as many ended, half of them above a line at 60. */
const weeks = (count: number, each: number) =>
  Array.from({ length: count }, (_, week) => ({
    day: weeksAfter(monday, week),
    n: each,
    scores: [8000, Math.floor(each / 2), 4000, Math.ceil(each / 2)],
    linePercent: 60,
  }));

test('weeks stand alone where most have enough', () => {
  expect(passRateWeeks([...weeks(3, 6), ...weeks(4, 6).slice(3)]).map((row) => [row.weeks, row.n])).toEqual([
    [1, 6],
    [1, 6],
    [1, 6],
    [1, 6],
  ]);
});

test('where most weeks have too few, so many are taken together that most say something', () => {
  const rows = passRateWeeks(weeks(10, 2));
  expect(rows.map((row) => [row.monday, row.weeks, row.n, row.passed?.value ?? null])).toEqual([
    ['2026-01-05', 4, 8, 0.5],
    ['2026-02-02', 4, 8, 0.5],
    ['2026-03-02', 4, 4, null],
  ]);
});

test('weeks in which nothing ended are there, and of next to nothing weeks stay weeks', () => {
  expect(passRateWeeks([...weeks(1, 1), ...weeks(3, 1).slice(2)]).map((row) => [row.weeks, row.n])).toEqual([
    [1, 1],
    [1, 0],
    [1, 1],
  ]);
  expect(passRateWeeks([])).toEqual([]);
});
