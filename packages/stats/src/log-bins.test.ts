import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logBinOf, middleOfLogBin } from './log-bins.ts';

test('the middle of a value’s bin is within 2.5 % of it', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.0011, max: 1e6, noNaN: true }), (value) => {
      expect(Math.abs(middleOfLogBin(logBinOf(value)) / value - 1)).toBeLessThan(0.025);
    }),
  );
});

test('what is hardly anything, or a clock that went back, is in the lowest bin', () => {
  expect(logBinOf(0)).toBe(logBinOf(0.001));
  expect(logBinOf(-3)).toBe(logBinOf(0));
  expect(Number.isInteger(logBinOf(17.3))).toBe(true);
});
