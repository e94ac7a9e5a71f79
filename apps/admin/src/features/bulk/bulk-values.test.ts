import { expect, test } from 'vitest';
import { bulkActionOf, bulkErrors, emptyBulk } from './bulk-values.ts';

const now = new Date(2026, 0, 5, 10, 0);
const filled = { ...emptyBulk, reason: 'The lift was broken.' };

test('says what to do once the form says so', () => {
  const until = { ...filled, startsUntil: '2026-01-06T12:00' };
  expect(bulkActionOf('extend', until, now)).toEqual({ kind: 'extend', startsUntil: new Date(2026, 0, 6, 12, 0).toISOString() });
  expect(bulkActionOf('extend', { ...until, hasEnd: false }, now)).toEqual({ kind: 'extend', startsUntil: null });
  expect(bulkActionOf('extend', filled, now)).toBeNull();
  expect(bulkActionOf('extend', { ...filled, startsUntil: '2026-01-05T09:00' }, now)).toBeNull();
  expect(bulkActionOf('conditions', filled, now)).toBeNull();
  expect(bulkActionOf('conditions', { ...filled, breakMinutes: 15 }, now)).toEqual({
    kind: 'conditions',
    timeMultiplier: null,
    breakMinutes: 15,
    lowers: false,
  });
  expect(bulkActionOf('reopen', { ...filled, minutes: '20' }, now)).toEqual({ kind: 'reopen', minutes: 20 });
  expect(bulkActionOf('add_minutes', { ...filled, minutes: '' }, now)).toBeNull();
});

test('says beside each field what is missing', () => {
  expect(bulkErrors('extend', emptyBulk, now)).toEqual({ startsUntil: 'Fill this in.', reason: 'Say why in a few words.' });
  expect(bulkErrors('extend', { ...filled, startsUntil: '2026-01-05T09:00' }, now)).toEqual({ startsUntil: 'This moment has passed.' });
  expect(bulkErrors('conditions', filled, now)).toEqual({ timeMultiplier: 'Give a working time, breaks or both.' });
  expect(bulkErrors('conditions', { ...filled, timeMultiplier: 9 }, now)).toEqual({ timeMultiplier: 'Must be at most 5.' });
  expect(bulkErrors('add_minutes', { ...filled, minutes: '' }, now)).toEqual({ minutes: 'Fill this in.' });
  expect(bulkErrors('revoke', emptyBulk, now)).toEqual({ reason: 'Say why in a few words.' });
  expect(bulkErrors('remind', emptyBulk, now)).toEqual({});
});
