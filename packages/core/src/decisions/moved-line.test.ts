import { expect, test } from 'vitest';
import { sideChanged } from './moved-line.ts';

test.for<[number | null, number | null, number | null, 'above' | 'below' | null]>([
  [55, 60, 50, 'above'],
  [55, 50, 60, 'below'],
  [55, 60, 56, null],
  [55, 55, 50, null],
  [null, 60, 50, null],
  [55, null, 60, null],
  [55, 60, null, null],
])('a score of %s decided on at %s is by a line of %s on the side %s', ([scorePercent, linePercent, today, side]) => {
  expect(sideChanged({ scorePercent, linePercent }, today)).toBe(side);
});
