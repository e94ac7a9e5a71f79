import { expect, test } from 'vitest';
import { crossingOf, decidingChange, isChanged } from './crossing.ts';

const change = (from: [number, number], to: [number, number]) => ({
  before: { points: from[0], maxPoints: from[1] },
  after: { points: to[0], maxPoints: to[1] },
});

const at = (floorPercent: number | null) => ({ floorPercent, decidingScore: 'raw' as const });

test('says who comes to stand on the other side of the floor', () => {
  expect(crossingOf(change([5, 10], [6, 10]), at(60))).toBe('up');
  expect(crossingOf(change([6, 10], [5, 10]), at(60))).toBe('down');
  expect(crossingOf(change([6, 10], [9, 10]), at(60))).toBeNull();
  // Left out for a fault: fewer points, of fewer.
  expect(crossingOf(change([5, 10], [5, 8]), at(60))).toBe('up');
});

test('without a floor, or without anything to be had, nobody crosses', () => {
  expect(crossingOf(change([5, 10], [6, 10]), at(null))).toBeNull();
  expect(crossingOf(change([5, 10], [0, 0]), at(60))).toBeNull();
  expect(decidingChange(change([5, 10], [0, 0]), 'raw')).toEqual({ before: { percent: 50, of: 'raw', lacks: null }, after: null });
});

test('thirds that add up to the floor reach it', () => {
  expect(crossingOf(change([1, 3], [0.1 + 0.2, 0.3]), at(100))).toBe('up');
  expect(isChanged(change([1, 3], [1, 3]))).toBe(false);
});

test('where the equated score decides it is what crosses, and the points where there is none', () => {
  const line = { floorPercent: 60, decidingScore: 'equated' as const };
  const known = (percent: number) => ({ isKnown: true as const, percent });
  const points = change([5, 10], [7, 10]);
  expect(crossingOf({ ...points, equated: { before: known(61), after: known(78) } }, line)).toBeNull();
  expect(crossingOf({ ...points, equated: { before: known(61), after: known(59) } }, line)).toBe('down');
  const gap = { isKnown: false as const, why: 'no_curve' as const };
  expect(decidingChange({ ...points, equated: { before: known(61), after: gap } }, 'equated')).toEqual({
    before: { percent: 61, of: 'equated', lacks: null },
    after: { percent: 70, of: 'raw', lacks: 'no_curve' },
  });
  expect(crossingOf(points, line)).toBe('up');
});
