import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBillionth } from './points.ts';
import { sharedPoints } from './shared-points.ts';

const sum = (points: readonly number[]): number => toBillionth(points.reduce((all, one) => all + one, 0));

test('shares a total out by weights', () => {
  expect(sharedPoints(20, [10, 20, 10])).toEqual([5, 10, 5]);
  expect(sharedPoints(10, [1, 1, 1])).toEqual([3.333333334, 3.333333333, 3.333333333]);
  expect(sharedPoints(0, [3, 4])).toEqual([0, 0]);
  expect(sharedPoints(7, [])).toEqual([]);
});

test('whatever was drawn, the parts add up to the total, and a heavier question is worth no less', () => {
  const weight = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200_000 }), fc.array(weight, { minLength: 1, maxLength: 20 }), (cents, weights) => {
      const points = sharedPoints(cents / 100, weights);
      expect(sum(points)).toBe(toBillionth(cents / 100));
      for (const [index, own] of weights.entries()) {
        for (const [other, theirs] of weights.entries()) {
          if (own > theirs) expect((points[index] ?? 0) - (points[other] ?? 0)).toBeGreaterThanOrEqual(-1.1e-9);
        }
      }
    }),
  );
});

test('refuses what is no weight', () => {
  for (const weight of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e300]) {
    expect(() => sharedPoints(10, [1, weight])).toThrow(/cannot weigh/);
  }
});
