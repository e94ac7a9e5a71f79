import { expect, test } from 'vitest';
import { emptyList, listErrors, listOf } from './list-values.ts';

const now = new Date('2026-01-05T10:00:00.000Z');
const filled = { ...emptyList, text: 'name,email\nAda,ada@example.org' };

test('sends the text as it stands, with what holds for rows that do not say it', () => {
  expect(listOf({ ...filled, source: ' Fair ', warmth: 'warm', startsUntil: '2026-03-01T10:00' })).toEqual({
    text: filled.text,
    source: 'Fair',
    seenBefore: 'leave_out',
    isWarm: true,
    startsFrom: null,
    startsUntil: new Date(2026, 2, 1, 10, 0).toISOString(),
    mailing: null,
  });
  const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(listOf({ ...filled, byMail: true, remindHours: '24' })?.mailing).toEqual({ remindHours: 24, timeZone });
  expect(listOf({ ...filled, byMail: true, remindHours: '' })?.mailing).toEqual({ remindHours: null, timeZone });
  expect(listErrors(filled, now)).toEqual({});
});

test('asks for a list, and refuses a window in which nobody could start', () => {
  expect(listErrors(emptyList, now)).toEqual({ text: 'Paste the list, or choose its file.' });
  expect(listErrors({ ...filled, startsUntil: '2026-01-01T10:00' }, now)).toEqual({ startsUntil: 'This moment has passed.' });
  expect(listErrors({ ...filled, startsFrom: '2026-03-02T10:00', startsUntil: '2026-03-01T10:00' }, now)).toEqual({
    startsUntil: 'Must be after the first moment to start.',
  });
});
