import { expect, test } from 'vitest';
import { countedMedian, mean, median, standardDeviation, tenBins } from './distribution.ts';

test('puts a value on a border into the upper bin and 100 into the last', () => {
  const counts = tenBins([0, 9.99, 10, 55, 99, 100]).map(({ count }) => count);
  expect(counts).toEqual([2, 1, 0, 0, 0, 1, 0, 0, 0, 2]);
});

test('refuses what is no percentage', () => {
  expect(() => tenBins([101])).toThrow(RangeError);
  expect(() => tenBins([-1])).toThrow(RangeError);
  expect(() => tenBins([Number.NaN])).toThrow(RangeError);
});

test('gives the textbook values', () => {
  const values = [2, 4, 4, 4, 5, 5, 7, 9];
  expect(mean(values)).toBe(5);
  expect(standardDeviation(values)).toBeCloseTo(2.13809, 5);
  expect(median(values)).toBe(4.5);
  expect(median([3, 1, 2])).toBe(2);
  expect(
    countedMedian([
      { value: 7, count: 2 },
      { value: 1, count: 1 },
      { value: 4, count: 1 },
    ]),
  ).toBe(5.5);
});

test('says nothing where there is nothing to say', () => {
  expect(mean([])).toBeNull();
  expect(median([])).toBeNull();
  expect(standardDeviation([4])).toBeNull();
});
