import { expect, test } from 'vitest';
import { addDays, dayIn, daysBetween, isTimeZone, overdueBefore, promisedDay, startOfDay, wallClock } from './calendar-day.ts';

test('a day is the one of the calendar on the wall, wherever one is', () => {
  const instant = new Date('2026-03-14T23:30:00.000Z');
  expect(dayIn(instant, 'UTC')).toBe('2026-03-14');
  expect(dayIn(instant, 'Europe/Berlin')).toBe('2026-03-15');
  expect(dayIn(instant, 'America/Los_Angeles')).toBe('2026-03-14');
  expect(wallClock(instant, 'Asia/Kolkata')).toEqual({ day: '2026-03-15', time: '05:00' });
  expect(wallClock(new Date('2026-03-14T00:00:00.000Z'), 'UTC')).toEqual({ day: '2026-03-14', time: '00:00' });
});

test('counts days over the ends of months and years', () => {
  expect(addDays('2026-12-30', 3)).toBe('2027-01-02');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
});

test.each([
  // Clocks go forward on 29 March 2026 and back on 25 October.
  ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z'],
  ['Europe/Berlin', '2026-10-26', '2026-10-25T23:00:00.000Z'],
  // Midnight is left out there on that day: it begins at one o'clock.
  ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-01-05', '2026-01-04T10:00:00.000Z'],
  ['Pacific/Pago_Pago', '2026-01-05', '2026-01-05T11:00:00.000Z'],
  ['Asia/Kathmandu', '2026-01-05', '2026-01-04T18:15:00.000Z'],
  ['UTC', '2026-01-05', '2026-01-05T00:00:00.000Z'],
])('in %s the %s begins at %s', (zone, day, at) => {
  expect(startOfDay(day, zone).toISOString()).toBe(at);
});

test('seven days after the end are seven days of the calendar, also when clocks change in between', () => {
  // 23:30 in Berlin: seven times 24 hours later it is 00:30 of the day after.
  const evening = new Date('2026-03-25T22:30:00.000Z');
  expect(promisedDay(evening, 7, 'Europe/Berlin')).toBe('2026-04-01');
  expect(promisedDay(evening, 7, 'UTC')).toBe('2026-04-01');
  expect(promisedDay(evening, 7, 'Asia/Tokyo')).toBe('2026-04-02');
});

test.each(['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Kiritimati'])(
  'whoever is overdue by the calendar is overdue for the database, in %s',
  (zone) => {
    for (let hours = 0; hours < 24 * 40; hours += 5) {
      const now = new Date(Date.parse('2026-03-10T00:30:00.000Z') + hours * 3_600_000);
      const before = overdueBefore(now, 7, zone);
      for (const apartMs of [-1, 0]) {
        const overAt = new Date(before.getTime() + apartMs);
        expect(daysBetween(promisedDay(overAt, 7, zone), dayIn(now, zone)) > 0).toBe(apartMs < 0);
      }
    }
  },
);

test('knows the zones there are', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true);
  for (const zone of ['Mars/Olympus', 'Etc/Unknown', '', '../etc']) expect(isTimeZone(zone)).toBe(false);
});
