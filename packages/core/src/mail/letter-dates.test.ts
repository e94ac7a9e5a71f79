import { expect, test } from 'vitest';
import { dayInLetter, isTimeZone, momentInLetter } from './letter-dates.ts';

test('a moment is said in the zone of whoever wrote, summer and winter, and names it', () => {
  expect(momentInLetter(new Date('2026-03-28T22:59:00.000Z'), 'Europe/Berlin')).toBe('28 March 2026 at 23:59 CET');
  expect(momentInLetter(new Date('2026-03-29T21:59:00.000Z'), 'Europe/Berlin')).toBe('29 March 2026 at 23:59 CEST');
  expect(dayInLetter('2026-03-15')).toBe('15 March 2026');
});

test('tells a zone from what is none', () => {
  expect(['Europe/Berlin', 'UTC', 'Mars/Base', ''].map(isTimeZone)).toEqual([true, true, false, false]);
});
