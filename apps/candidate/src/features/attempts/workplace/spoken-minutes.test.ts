import { expect, test } from 'vitest';
import { spokenMinutes } from './spoken-minutes.ts';

test.each([
  [600_001, ''],
  [600_000, '10 minutes left.'],
  [590_000, '10 minutes left.'],
  [580_000, ''],
  [300_000, '5 minutes left.'],
  [59_000, 'One minute left.'],
  [0, ''],
])('says with %i ms left: %s', (remainingMs, words) => {
  expect(spokenMinutes(remainingMs)).toBe(words);
});
