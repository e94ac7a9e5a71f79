import { expect, test } from 'vitest';
import { mondayOf, mondaysBetween, weeksAfter } from './weeks.ts';

test('a week begins on Monday, also across months, years and leap days', () => {
  expect(mondayOf('2026-01-05')).toBe('2026-01-05');
  expect(mondayOf('2026-01-11')).toBe('2026-01-05');
  expect(mondayOf('2026-01-04')).toBe('2025-12-29');
  expect(mondayOf('2028-03-01')).toBe('2028-02-28');
  expect(weeksAfter('2025-12-29', 1)).toBe('2026-01-05');
  expect(weeksAfter('2026-01-05', -1)).toBe('2025-12-29');
});

test('names every Monday between two', () => {
  expect(mondaysBetween('2025-12-29', '2026-01-12')).toEqual(['2025-12-29', '2026-01-05', '2026-01-12']);
  expect(mondaysBetween('2026-01-12', '2026-01-05')).toEqual([]);
});
