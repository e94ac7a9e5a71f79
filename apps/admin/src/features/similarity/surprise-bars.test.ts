import { expect, test } from 'vitest';
import { heightOf, surpriseBars } from './surprise-bars.ts';

test('the honest distribution behind the pairs has as many pairs, and tells those that chance does not bring', () => {
  const counts = [900, 90, 9, 0, 6, 0, 0];
  const bars = surpriseBars({ width: 1, counts });
  expect(bars).toHaveLength(5);
  expect(bars[0]).toEqual({ from: 0, to: 1, count: 900, expected: expect.closeTo(904.5, 6) });
  expect(bars[4]?.expected).toBeCloseTo(0.09045, 5);
  const whole = surpriseBars({ width: 1, counts: [900, 90, 9, 0, 6] });
  expect(whole.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(1005, 6);
});

test('no pairs have no bars, and a single pair is seen beside a million', () => {
  expect(surpriseBars({ width: 0.5, counts: [] })).toEqual([]);
  expect(surpriseBars({ width: 0.5, counts: [0, 0] })).toEqual([]);
  expect(heightOf(1, 1_000_000)).toBeGreaterThan(0.1);
  expect(heightOf(1_000_000, 1_000_000)).toBe(1);
  expect(heightOf(0, 5)).toBe(0);
});
