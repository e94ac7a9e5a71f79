import { expect, test } from 'vitest';
import { expectedFacility, nearestDifficulty } from './facility.ts';

test('is the guess of the author until there are answers, and then their mean', () => {
  expect(expectedFacility(1, { n: 0, mean: 0 })).toBeCloseTo(0.85);
  expect(expectedFacility(5, { n: 0, mean: 0 })).toBeCloseTo(0.25);
  expect(expectedFacility(3, { n: 10, mean: 0.75 })).toBeCloseTo(0.65);
  expect(expectedFacility(3, { n: 10_000, mean: 0.75 })).toBeCloseTo(0.75, 2);
});

test('names the difficulty that a facility is most like', () => {
  expect([1, 0.85, 0.65, 0.55, 0.4, 0].map(nearestDifficulty)).toEqual([1, 1, 2, 3, 4, 5]);
});
