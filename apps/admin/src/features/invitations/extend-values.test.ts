import { expect, test } from 'vitest';
import { emptyExtension, extendErrors, extensionOf } from './extend-values.ts';

const now = new Date(2026, 0, 5, 10, 0);
const before = new Date(2026, 0, 5, 12, 0).toISOString();
const filled = { ...emptyExtension, startsUntil: '2026-01-06T12:00', reason: ' She was ill. ' };

test('gives the moment of the reader’s clock, or no end', () => {
  expect(extensionOf(filled)).toEqual({ startsUntil: new Date(2026, 0, 6, 12, 0).toISOString(), reason: 'She was ill.' });
  expect(extensionOf({ ...filled, hasEnd: false })).toEqual({ startsUntil: null, reason: 'She was ill.' });
});

test('says beside the field what opens nothing', () => {
  expect(extendErrors(filled, before, now)).toEqual({});
  expect(extendErrors(emptyExtension, before, now)).toEqual({ startsUntil: 'Fill this in.', reason: 'Say why in a few words.' });
  expect(extendErrors({ ...filled, startsUntil: '2026-01-05T09:00' }, before, now)).toEqual({ startsUntil: 'This moment has passed.' });
  expect(extendErrors({ ...filled, startsUntil: '2026-01-05T11:00' }, before, now)).toEqual({
    startsUntil: 'The window goes further than that already.',
  });
});
