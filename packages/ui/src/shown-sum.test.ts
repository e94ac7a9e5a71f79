import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from './format.ts';
import { roundingOf } from './shown-sum.ts';

test('thirds that are shown as 0.33 leave a hundredth to say, and halves nothing', () => {
  expect(roundingOf([1 / 3, 1 / 3, 1 / 3], 1)).toBe(0.01);
  expect(roundingOf([2 / 3, 2 / 3, 2 / 3], 2)).toBe(-0.01);
  expect(roundingOf([0.5, 1.5], 2)).toBe(0);
  // In binary a little less than it says, and a hundred times it a little more.
  expect(roundingOf([8.575], 8.57)).toBe(0);
  expect(roundingOf([], 0)).toBe(0);
});

test('with that line a column adds up as it stands on the screen', () => {
  const shown = (value: number) => Number(formatNumber(value, 2).replace('−', '-').replaceAll(',', ''));
  const part = fc.oneof(
    fc.double({ min: 0, max: 50, noNaN: true }),
    fc.integer({ min: 0, max: 300 }).map((third) => third / 3),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 15 }), (parts) => {
      const total = Math.round(parts.reduce((sum, value) => sum + value, 0) * 1e9) / 1e9;
      const column = [...parts, roundingOf(parts, total)].map(shown);
      expect(column.reduce((sum, value) => sum + value, 0)).toBeCloseTo(shown(total), 9);
    }),
  );
});
