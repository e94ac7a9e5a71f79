import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centred, mergeCentred, noValues, varianceOf } from './centred.ts';
import { standardDeviation } from './distribution.ts';

test('merged in whatever pieces it is that of all values', () => {
  const values = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(values, { maxLength: 6 }), (pieces) => {
      const merged = pieces.map(centred).reduce(mergeCentred, noValues);
      const whole = centred(pieces.flat());
      expect(merged.n).toBe(whole.n);
      expect(merged.mean).toBeCloseTo(whole.mean, 9);
      expect(merged.squares).toBeCloseTo(whole.squares, 6);
    }),
  );
});

test('is the variance as the standard deviation has it', () => {
  expect(varianceOf(centred([1, 2, 4]))).toBeCloseTo((standardDeviation([1, 2, 4]) ?? 0) ** 2, 12);
  expect(varianceOf(centred([1]))).toBeNull();
});
