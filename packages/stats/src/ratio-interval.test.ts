import { expect, test } from 'vitest';
import { ratioInterval } from './ratio-interval.ts';
import { z95 } from './t-and-f.ts';

test('36 of 40 against 16 of 80 is Koopman’s own example', () => {
  const interval = ratioInterval({ n: 40, passed: 36 }, { n: 80, passed: 16 });
  expect(interval?.low).toBeCloseTo(2.94, 2);
  expect(interval?.high).toBeCloseTo(7.15, 2);
});

/** The same by brute force: the likeliest rates under each ratio are looked for on a grid. */
function byGrid(one: { n: number; passed: number }, other: { n: number; passed: number }) {
  const logOf = (passed: number, n: number, rate: number) =>
    (passed === 0 ? 0 : passed * Math.log(rate)) + (passed === n ? 0 : (n - passed) * Math.log(1 - rate));
  const isIn = (ratio: number): boolean => {
    let [best, at] = [Number.NEGATIVE_INFINITY, 0];
    for (let step = 1; step < 20_000; step += 1) {
      const rate = (step / 20_000) * Math.min(1, 1 / ratio);
      const log = logOf(one.passed, one.n, ratio * rate) + logOf(other.passed, other.n, rate);
      if (log > best) [best, at] = [log, rate];
    }
    const expected = [ratio * at * one.n, at * other.n];
    const chi = (one.passed - (expected[0] ?? 0)) ** 2 / ((expected[0] ?? 0) * (1 - ratio * at));
    return chi + (other.passed - (expected[1] ?? 0)) ** 2 / ((expected[1] ?? 0) * (1 - at)) <= z95 ** 2;
  };
  const ratios = Array.from({ length: 600 }, (_, index) => Math.exp(-3 + index / 100)).filter(isIn);
  return { low: Math.min(...ratios), high: Math.max(...ratios) };
}

test.each([
  [
    { n: 12, passed: 5 },
    { n: 20, passed: 14 },
  ],
  [
    { n: 10, passed: 10 },
    { n: 11, passed: 9 },
  ],
  [
    { n: 30, passed: 3 },
    { n: 25, passed: 6 },
  ],
])('agrees with looking for the likeliest rates on a grid: %#', (one, other) => {
  const expected = byGrid(one, other);
  const interval = ratioInterval(one, other);
  expect(Math.log(interval?.low ?? 0)).toBeCloseTo(Math.log(expected.low), 1);
  expect(Math.log(interval?.high ?? 0)).toBeCloseTo(Math.log(expected.high), 1);
});

test('exists where nobody or everybody passed, and not where there is nothing to divide by', () => {
  const none = ratioInterval({ n: 15, passed: 0 }, { n: 15, passed: 10 });
  expect(none?.low).toBe(0);
  expect(none?.high).toBeGreaterThan(0.1);
  expect(none?.high).toBeLessThan(0.5);
  const all = ratioInterval({ n: 15, passed: 15 }, { n: 15, passed: 15 });
  expect(all?.low).toBeLessThan(0.9);
  expect(all?.high).toBeGreaterThan(1.1);
  expect(ratioInterval({ n: 15, passed: 3 }, { n: 15, passed: 0 })).toBeNull();
});
