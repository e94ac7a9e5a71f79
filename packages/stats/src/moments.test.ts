import { expect, test } from 'vitest';
import { differenceInterval, type Measured, meanWithInterval, momentsOf } from './moments.ts';
import { seededRandom } from './random.ts';
import { wilsonInterval } from './wilson.ts';

const each = (values: readonly number[]) => values.map((value) => ({ value, count: 1 }));
const measured = (values: readonly number[]): Measured => {
  const found = meanWithInterval(momentsOf(each(values)));
  if (found === null) throw new Error('no values');
  return found;
};

test('adds up values and how often they came', () => {
  expect(momentsOf([{ value: 0.5, count: 3 }, ...each([1])])).toEqual({ n: 4, sum: 2.5, sumOfSquares: 1.75 });
  expect(meanWithInterval(momentsOf([]))).toBeNull();
});

test.each([
  [0, 20],
  [3, 10],
  [12, 12],
  [81, 263],
])('is Wilson’s interval where %i of %i are right and the others wrong', (right, n) => {
  const { low, high } = wilsonInterval(right, n);
  const found = meanWithInterval({ n, sum: right, sumOfSquares: right });
  expect(found).toEqual({ n, value: right / n, low: expect.closeTo(low, 12), high: expect.closeTo(high, 12) });
});

test('gives what a second implementation gives for shares of points', () => {
  // By hand in another language: the mean 0.6 tells as much as 14.9575 right and wrong answers would.
  expect(measured([1, 0, 0.5, 1, 0.25, 0.75, 0, 1, 1, 0.5])).toEqual({
    n: 10,
    value: expect.closeTo(0.6, 12),
    low: expect.closeTo(0.35716917, 7),
    high: expect.closeTo(0.80196199, 7),
  });
});

test('takes five equal answers for no certainty, and stays within 0 and 1', () => {
  const { low, high } = measured([0.6, 0.6, 0.6, 0.6, 0.6]);
  expect(low).toBeLessThan(0.5);
  expect(high).toBeGreaterThan(0.7);
  expect(measured([1]).high).toBe(1);
  expect(measured([0]).low).toBe(0);
});

test.each([
  ['two groups of cases, all or nothing', 0.501, (random: () => number) => (random() < 0.6 ? 0.67 : 0) + (random() < 0.3 ? 0.33 : 0)],
  ['nearly all right', 0.95, (random: () => number) => (random() < 0.9 ? 1 : random())],
  ['anything between 0 and 1', 0.5, (random: () => number) => random()],
] as const)('holds the true mean in nine of ten samples at the worst: %s', (name, truth, draw) => {
  const random = seededRandom(name);
  for (const n of [10, 40]) {
    let held = 0;
    for (let sample = 0; sample < 2000; sample += 1) {
      const { low, high } = measured(Array.from({ length: n }, () => draw(random)));
      if (low <= truth && truth <= high) held += 1;
    }
    expect(held / 2000).toBeGreaterThan(0.9);
  }
});

test('gives the published interval for a difference', () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), table II, example (a), method 10: 56 of 70 and 48 of 80.
  const share = (passed: number, n: number): Measured => ({ n, value: passed / n, ...wilsonInterval(passed, n) });
  const { low, high } = differenceInterval(share(56, 70), share(48, 80));
  expect(low).toBeCloseTo(0.0524, 4);
  expect(high).toBeCloseTo(0.3339, 4);
});
