import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { equatedError, equatedShare, trueShare } from './equated-share.ts';
import { chanceAt, informationAt } from './item-information.ts';

const form = (difficulty: number) => [-1, 0, 1].map((step) => ({ discrimination: 1.2, difficulty: difficulty + step, weight: 1 }));

test('the same share of a harder form is worth more on the easier one, by the true scores of the same skill', () => {
  const equated = equatedShare(0.5, form(1), form(0));
  // A symmetric form gives half of its points at its own difficulty.
  expect(equated).toBeCloseTo(trueShare(form(0), 1), 8);
  expect(equated).toBeGreaterThan(0.7);
  expect(equatedShare(0.5, form(0), form(0))).toBeCloseTo(0.5, 8);
  expect(equatedShare(equated ?? 0, form(0), form(1))).toBeCloseTo(0.5, 8);
});

test('the order of people is kept, and nothing and everything stay what they are', () => {
  const shares = [0, 0.0001, 0.01, 0.2, 0.5, 0.8, 0.99, 0.9999, 1];
  const equated = shares.map((share) => equatedShare(share, form(2), form(-2)) ?? Number.NaN);
  expect(equated).toEqual(equated.toSorted((a, b) => a - b));
  expect([equated[0], equated.at(-1)]).toEqual([0, 1]);
  expect(equated.every((share) => share >= 0 && share <= 1)).toBe(true);
});

test('weights count, and a form that tells the strong from nobody is equated with nothing', () => {
  const heavy = [...form(0).map((curve) => ({ ...curve, weight: 1 })), { discrimination: 1.2, difficulty: 3, weight: 9 }];
  expect(equatedShare(0.5, heavy, form(0))).toBeGreaterThan(0.9);
  expect(equatedShare(0.5, [{ discrimination: -1, difficulty: 0, weight: 1 }], form(0))).toBeNull();
  expect(equatedShare(0.5, form(0), [])).toBeNull();
});

test('information is the square of the curve’s slope over the variance of its points', () => {
  const curve = { discrimination: 1.3, difficulty: 0.4 };
  for (const skill of [-2, 0.4, 1]) {
    const step = 1e-5;
    const slope = (chanceAt(curve, skill + step) - chanceAt(curve, skill - step)) / (2 * step);
    const chance = chanceAt(curve, skill);
    expect(informationAt(curve, skill)).toBeCloseTo(slope ** 2 / (chance * (1 - chance)), 6);
  }
});

test('the standard error is the spread of the equated shares of one skill, who answers the same form again and again', () => {
  const from = Array.from({ length: 40 }, (_, index) => ({
    discrimination: 0.8 + (index % 5) / 5,
    difficulty: 0.5 + ((index % 9) - 4) / 3,
    weight: 1 + (index % 3),
  }));
  const to = Array.from({ length: 60 }, (_, index) => ({ discrimination: 1.1, difficulty: ((index % 11) - 5) / 3, weight: 1 }));
  const whole = from.reduce((sum, { weight }) => sum + weight, 0);
  const random = seededRandom('again and again');
  const skill = 0.3;
  const shares = Array.from({ length: 4000 }, () => {
    const points = from.reduce((sum, curve) => sum + (random() < chanceAt(curve, skill) ? curve.weight : 0), 0);
    return equatedShare(points / whole, from, to) ?? Number.NaN;
  });
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const spread = Math.sqrt(shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (shares.length - 1));
  expect(mean).toBeCloseTo(trueShare(to, skill), 2);
  expect((equatedError(trueShare(from, skill), from, to) ?? 0) / spread).toBeCloseTo(1, 1);
});

test('of nothing and everything, and without a form to hold it against, there is no standard error', () => {
  expect([0, 1].map((share) => equatedError(share, form(0), form(1)))).toEqual([null, null]);
  expect(equatedError(0.5, form(0), [])).toBeNull();
});
