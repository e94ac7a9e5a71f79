import { expect, test } from 'vitest';
import { isAboveFloor } from './floor.ts';

test('whoever reaches the floor is above it', () => {
  expect(isAboveFloor(60, 60)).toBe(true);
  expect(isAboveFloor(59.9, 60)).toBe(false);
});

test('the last bit of a division puts nobody below the floor', () => {
  const percent = (100 * (0.1 + 0.2 + 0.3)) / 1.0000000000000002;
  expect(percent).toBeLessThan(60);
  expect(isAboveFloor(percent, 60)).toBe(true);
});

test('says nothing without a score or a floor', () => {
  expect(isAboveFloor(null, 60)).toBe(null);
  expect(isAboveFloor(60, null)).toBe(null);
});
