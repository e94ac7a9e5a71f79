import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAboveFloor } from '../openings/index.ts';
import { hundredthsOf, hundredthsToReach } from './sitting.ts';

test('a score is rounded down, and a sum of thirds that reaches a line is at it', () => {
  expect([59.996, 60, 100 * (0.1 + 0.2), (100 * 5.7) / 10, 100].map(hundredthsOf)).toEqual([5999, 6000, 3000, 5700, 10_000]);
  expect([60, 62.5, 66.66].map(hundredthsToReach)).toEqual([6000, 6250, 6666]);
});

test('decides about a line of two decimals as its opening does', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: 0, max: 10_000 }),
      (points, of, line) => {
        const percent = (100 * Math.min(points, of)) / of;
        expect(hundredthsOf(percent) >= hundredthsToReach(line / 100)).toBe(isAboveFloor(percent, line / 100));
      },
    ),
  );
});
