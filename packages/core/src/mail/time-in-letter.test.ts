import { expect, test } from 'vitest';
import { timeInLetter } from './time-in-letter.ts';

test.each([
  [{ form: 'quiz', workingTimeMs: 3_600_000, expectedHours: null }, '60 minutes'],
  [{ form: 'quiz', workingTimeMs: 60_000, expectedHours: null }, '1 minute'],
  [{ form: 'take_home', workingTimeMs: 5 * 86_400_000, expectedHours: 4 }, '5 days, for about 4 hours of work'],
  [{ form: 'take_home', workingTimeMs: 36 * 3_600_000, expectedHours: 1 }, '36 hours, for about 1 hour of work'],
  [{ form: 'take_home', workingTimeMs: 86_400_000, expectedHours: null }, '1 day'],
] as const)('says %o as “%s”', (time, words) => {
  expect(timeInLetter(time)).toBe(words);
});
