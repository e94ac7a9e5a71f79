import { expect, test } from 'vitest';
import { nextTry } from './patience.ts';
import { reminderAt } from './reminder.ts';

const from = new Date('2026-03-01T08:00:00.000Z');
const hours = (count: number) => new Date(from.getTime() + count * 3_600_000);

test.each([
  ['two days before a window of ten ends', 240, 48, 192],
  ['in the middle of a short window', 24, 48, 12],
  ['never in a window of a few hours', 5, 48, null],
  ['never where nobody asked for it', 240, null, null],
])('reminds %s', (_, length, remindHours, after) => {
  expect(reminderAt({ from, until: hours(length), remindHours })).toEqual(after === null ? null : hours(after));
});

test('a window without an end has no reminder', () => {
  expect(reminderAt({ from, until: null, remindHours: 48 })).toBe(null);
});

test('pauses grow to a quarter of an hour, and a letter is given up when what it says is old', () => {
  const at = (tries: number, queuedHoursAgo = 0, kind: 'invitation' | 'password' = 'invitation') =>
    nextTry({ kind, tries, queuedAt: hours(-queuedHoursAgo) }, from);
  const pauses = [1, 2, 3, 10, 90].map((tries) => {
    const next = at(tries);
    return next.kind === 'again' ? (next.at.getTime() - from.getTime()) / 1000 : null;
  });
  expect(pauses).toEqual([4, 8, 16, 900, 900]);
  expect(at(90, 23)).toMatchObject({ kind: 'again' });
  expect(at(90, 24)).toEqual({ kind: 'given_up' });
  expect(at(10, 1, 'password')).toEqual({ kind: 'given_up' });
});
