import { expect, test } from 'vitest';
import { distanceToLine, nearestFirst } from './look-first.ts';

const people = [10, null, 58, 61, 40].map((scorePercent) => ({ scorePercent }));

test('whoever stands next to the line comes first, on either side; without a score last', () => {
  expect(nearestFirst(people, 60).map(({ scorePercent }) => scorePercent)).toEqual([61, 58, 40, 10, null]);
});

test('without a line the order stays', () => {
  expect(nearestFirst(people, null)).toEqual(people);
  expect(distanceToLine({ scorePercent: 50 }, null)).toBeNull();
  expect(distanceToLine({ scorePercent: null }, 60)).toBeNull();
});
