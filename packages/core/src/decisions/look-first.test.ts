import { expect, test } from 'vitest';
import { distanceToLine, nearestFirst } from './look-first.ts';

const people = [10, null, 58, 61, 40].map((percent) => ({ deciding: percent === null ? null : { percent } }));

test('whoever stands next to the line comes first, on either side; without a score last', () => {
  expect(nearestFirst(people, 60).map(({ deciding }) => deciding?.percent ?? null)).toEqual([61, 58, 40, 10, null]);
});

test('without a line the order stays', () => {
  expect(nearestFirst(people, null)).toEqual(people);
  expect(distanceToLine({ deciding: { percent: 50 } }, null)).toBeNull();
  expect(distanceToLine({ deciding: null }, 60)).toBeNull();
});
