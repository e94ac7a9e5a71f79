import { expect, test } from 'vitest';
import { wilsonInterval } from './wilson.ts';

test('gives the published interval for 81 of 263', () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  const { low, high } = wilsonInterval(81, 263);
  expect(low).toBeCloseTo(0.2553, 4);
  expect(high).toBeCloseTo(0.3662, 4);
});

test('stays within 0 and 1 at the ends', () => {
  expect(wilsonInterval(0, 20)).toEqual({ low: 0, high: expect.closeTo(0.1611, 4) });
  expect(wilsonInterval(29, 29)).toEqual({ low: expect.closeTo(0.883, 4), high: 1 });
});

test('refuses what is no count', () => {
  expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
  expect(() => wilsonInterval(0, 0)).toThrow(RangeError);
});
