import { expect, test } from 'vitest';
import { lastDayToHear } from './last-day-to-hear.ts';

test('the last day is counted in days of the reader’s calendar, also when clocks change in between', () => {
  // 23:30 in Berlin: seven times 24 hours later it is 00:30 of the day after.
  const hears = { after: '2026-03-25T22:30:00.000Z', days: 7 };
  expect(lastDayToHear(hears, 'Europe/Berlin')).toBe('1 April 2026');
  expect(lastDayToHear(hears, 'Asia/Tokyo')).toBe('2 April 2026');
});
