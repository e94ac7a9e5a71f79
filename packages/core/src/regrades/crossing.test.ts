import { expect, test } from 'vitest';
import { crossingOf, isChanged, percentOf } from './crossing.ts';

const change = (from: [number, number], to: [number, number]) => ({
  before: { points: from[0], maxPoints: from[1] },
  after: { points: to[0], maxPoints: to[1] },
});

test('says who comes to stand on the other side of the floor', () => {
  expect(crossingOf(change([5, 10], [6, 10]), 60)).toBe('up');
  expect(crossingOf(change([6, 10], [5, 10]), 60)).toBe('down');
  expect(crossingOf(change([6, 10], [9, 10]), 60)).toBeNull();
  // Left out for a fault: fewer points, of fewer.
  expect(crossingOf(change([5, 10], [5, 8]), 60)).toBe('up');
});

test('without a floor, or without anything to be had, nobody crosses', () => {
  expect(crossingOf(change([5, 10], [6, 10]), null)).toBeNull();
  expect(crossingOf(change([5, 10], [0, 0]), 60)).toBeNull();
  expect(percentOf({ points: 0, maxPoints: 0 })).toBeNull();
});

test('thirds that add up to the floor reach it', () => {
  expect(crossingOf(change([1, 3], [0.1 + 0.2, 0.3]), 100)).toBe('up');
  expect(isChanged(change([1, 3], [1, 3]))).toBe(false);
});
