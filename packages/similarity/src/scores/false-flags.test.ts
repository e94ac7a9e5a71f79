import { expect, test } from 'vitest';
import { flagsPer1000At, surpriseToFlag } from './false-flags.ts';

test('asks for more surprise the more an answer is compared with', () => {
  expect(surpriseToFlag(10, 1)).toBeCloseTo(2, 9);
  expect(surpriseToFlag(10, 100)).toBeCloseTo(4, 2);
  expect(surpriseToFlag(10, 100_000)).toBeCloseTo(7, 2);
});

test.each([
  [5, 3],
  [20, 250],
  [300, 40],
  [1, 100_000],
])('goes back from the surprise to the flags: %i of 1,000 among %i', (flags, comparisons) => {
  expect(flagsPer1000At(surpriseToFlag(flags, comparisons), comparisons)).toBeCloseTo(flags, 6);
});

test('promises nothing that cannot be', () => {
  expect(surpriseToFlag(0, 10)).toBe(Number.POSITIVE_INFINITY);
  expect(surpriseToFlag(-3, 10)).toBe(Number.POSITIVE_INFINITY);
  expect(surpriseToFlag(1_000, 10)).toBeCloseTo(0, 9);
  expect(surpriseToFlag(5_000, 10)).toBeCloseTo(0, 9);
  expect(flagsPer1000At(0, 10)).toBe(1_000);
  expect(flagsPer1000At(-1, 10)).toBe(1_000);
  expect(flagsPer1000At(Number.POSITIVE_INFINITY, 10)).toBeCloseTo(0, 9);
});
