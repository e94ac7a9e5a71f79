import { expect, test } from 'vitest';
import { honestTails, surpriseIn } from './surprise.ts';

const thousand = Array.from({ length: 10_000 }, (_, at) => at / 10_000);
const tails = honestTails(
  new Map([
    [2, thousand.map((value) => value + 10)],
    [32, thousand],
  ]),
  [],
);

test('is the logarithm of the share of honest pairs that are as alike', () => {
  const surprise = surpriseIn(tails, 32);
  expect(surprise(0.9)).toBeCloseTo(1, 1);
  expect(surprise(0.99)).toBeCloseTo(2, 1);
  expect(surprise(0.998)).toBeCloseTo(2.7, 1);
});

test('goes on rising beyond the rarest honest pair, and is never below 0', () => {
  const surprise = surpriseIn(tails, 32);
  const values = [-1_000, -5, 0, 0.3, 0.5, 0.8, 0.999, 1, 2, 50].map(surprise);
  expect(values.toSorted((one, other) => one - other)).toEqual(values);
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  expect(values.at(-1)).toBeGreaterThan(4);
});

test('asks for more in a small set', () => {
  expect(surpriseIn(tails, 2)(10.99)).toBeCloseTo(2, 1);
  expect(surpriseIn(tails, 8)(5.99)).toBeCloseTo(2, 1);
  expect(surpriseIn(tails, 1_000)(0.99)).toBeCloseTo(2, 1);
});
