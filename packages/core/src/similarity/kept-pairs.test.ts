import { expect, test } from 'vitest';
import { keptPairs } from './kept-pairs.ts';
import { binCount, binsOf, withBins } from './surprise-bins.ts';

const pairs = (surprises: readonly number[]) => surprises.map((surprise) => ({ surprise }));

test('keeps the pairs of which an honest answer has one at most, the most surprising first', () => {
  const thousand = Array.from({ length: 997 }, () => 0.4);
  expect(keptPairs(pairs([...thousand, 2.9, 3.1, 5])).map(({ surprise }) => surprise)).toEqual([5, 3.1]);
  expect(keptPairs(pairs([0.9, 1.1, 2])).map(({ surprise }) => surprise)).toEqual([2, 1.1]);
  expect(keptPairs([])).toEqual([]);
});

test('keeps a bounded number of pairs of an answer that is like everybody’s', () => {
  expect(keptPairs(pairs(Array.from({ length: 300 }, () => 9))).length).toBe(50);
});

test('counts pairs by a quarter of a power of ten, and takes back what it counted', () => {
  const bins = binsOf([0, 0.24, 0.25, 1, 99, -0]);
  expect(bins.length).toBe(binCount);
  expect([bins[0], bins[1], bins[4], bins.at(-1)]).toEqual([3, 1, 1, 1]);
  expect(withBins(withBins(bins, [5], 1), [5], -1)).toEqual(bins);
  expect(withBins([], bins, -1).every((count) => count === 0)).toBe(true);
});
