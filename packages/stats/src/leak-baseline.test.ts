import { expect, test } from 'vitest';
import { addedTo, adjustmentFrom, type LeakExposure, noSums, restOf } from './leak-baseline.ts';
import { seededRandom } from './random.ts';

test('the rest is how far the other questions went better than expected, with the error of that mean', () => {
  const others = [
    { score: 1, expected: 0.5 },
    { score: 0, expected: 0.25 },
  ];
  const { rest, error } = restOf({ score: 1, others });
  expect(rest).toBeCloseTo(0.125);
  expect(error).toBeCloseTo(((0.5 - 0.125) ** 2 + (-0.25 - 0.125) ** 2) / 2);
  expect(restOf({ score: 1, others: [] })).toEqual({ rest: 0, error: 0 });
});

test('between groups a score follows ability more steeply than the noisy rest of a candidate tells', () => {
  const random = seededRandom('adjustment');
  const sums = Array.from({ length: 20_000 }, (): LeakExposure => {
    const chance = 0.2 + 0.6 * random();
    const answer = () => (random() < chance ? 1 : 0);
    return { score: answer(), others: Array.from({ length: 6 }, () => ({ score: answer(), expected: 0.5 })) };
  }).reduce(addedTo, noSums);
  const { slope, groupSlope } = adjustmentFrom(sums);
  // Chances vary by 0.03, answers of one candidate by 0.22 around them.
  expect(slope).toBeCloseTo(0.03 / (0.03 + 0.22 / 6), 1);
  expect(groupSlope).toBeGreaterThan(0.85);
  expect(groupSlope).toBeLessThan(1.1);
});

test('without other questions, or with one exposure, nothing is adjusted', () => {
  expect(adjustmentFrom(noSums)).toEqual({ slope: 0, groupSlope: 0, spread: 0 });
  const alone = [1, 0, 1].map((score): LeakExposure => ({ score, others: [] })).reduce(addedTo, noSums);
  expect(adjustmentFrom(alone)).toEqual({ slope: 0, groupSlope: 0, spread: 0 });
});
