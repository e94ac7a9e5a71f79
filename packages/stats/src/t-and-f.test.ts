import { expect, test } from 'vitest';
import { fQuantile, t95, z95 } from './t-and-f.ts';

test('t is what its closed forms for one and two degrees of freedom say, and normal with many', () => {
  expect(t95(1)).toBeCloseTo(Math.tan(0.475 * Math.PI), 9);
  expect(t95(2)).toBeCloseTo(0.95 * Math.sqrt(2 / (1 - 0.95 ** 2)), 11);
  expect(t95(1_000_000)).toBeCloseTo(z95, 5);
});

test.each([
  [3, 3.18244630528371],
  [10, 2.22813885198627],
  [30, 2.04227245630124],
  [120, 1.97993040508244],
])('t with %i degrees of freedom is what tables print', (freedom, expected) => {
  expect(t95(freedom)).toBeCloseTo(expected, 10);
});

test('F is what its closed forms with two degrees of freedom on a side say', () => {
  for (const freedom of [1, 2, 7.5, 60, 4000]) {
    for (const share of [0.025, 0.5, 0.975]) {
      const exact = (freedom / 2) * ((1 - share) ** (-2 / freedom) - 1);
      expect(fQuantile(share, 2, freedom) / exact).toBeCloseTo(1, 9);
      expect(fQuantile(1 - share, freedom, 2) * exact).toBeCloseTo(1, 9);
    }
  }
});

test.each([
  [0.975, 4, 10, 4.46834157822528],
  [0.025, 4, 10, 0.11307253037371],
  [0.975, 19, 190, 1.80175765028964],
  [0.025, 4999, 95_000, 0.96021860060663],
])('F at %f with %i and %i degrees of freedom is what SciPy gives', (share, above, below, expected) => {
  expect(fQuantile(share, above, below)).toBeCloseTo(expected, 8);
});

test('refuses what is no share and no degree of freedom', () => {
  expect(() => fQuantile(1, 2, 3)).toThrow(RangeError);
  expect(() => fQuantile(0.5, 0, 3)).toThrow(RangeError);
  expect(() => t95(Number.NaN)).toThrow(RangeError);
});
