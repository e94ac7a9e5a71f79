import { expect, test } from 'vitest';
import { capsThatCount, type Exposure, wouldExceed } from './exposure-caps.ts';

const exposure: Exposure = { attempts: 100, attemptsThisWeek: 100, cap: 0.15, weeklyCap: 0.25, capsFromAttempts: 50 };
const families = (from: number, count: number) => Array.from({ length: count }, (_, index) => ({ family: `f${from + index}` }));

test('a cap counts where the pool could keep it on average, and from enough attempts on', () => {
  const section = (count: number, size: number) => [{ count, candidates: families(0, size) }];
  expect(capsThatCount(section(2, 14), exposure)).toEqual([{ quarter: true, week: true }]);
  expect(capsThatCount(section(2, 13), exposure)).toEqual([{ quarter: false, week: true }]);
  expect(capsThatCount(section(2, 7), exposure)).toEqual([{ quarter: false, week: false }]);
  expect(capsThatCount(section(2, 14), { ...exposure, attempts: 49 })).toEqual([{ quarter: false, week: true }]);
});

test('sections that draw from common families need a larger pool together', () => {
  const sections = [
    { count: 2, candidates: families(0, 14) },
    { count: 1, candidates: families(13, 7) },
    { count: 1, candidates: families(40, 7) },
  ];
  expect(capsThatCount(sections, exposure).map(({ quarter }) => quarter)).toEqual([false, false, true]);
});

test('a question is over a cap when one more showing would be', () => {
  const both = { quarter: true, week: true };
  expect(wouldExceed({ shown: 14, shownThisWeek: 14 }, both, exposure)).toBe(false);
  expect(wouldExceed({ shown: 15, shownThisWeek: 15 }, both, exposure)).toBe(true);
  expect(wouldExceed({ shown: 15, shownThisWeek: 25 }, { quarter: false, week: true }, exposure)).toBe(true);
  expect(wouldExceed({ shown: 15, shownThisWeek: 25 }, { quarter: false, week: false }, exposure)).toBe(false);
});
