import { newId } from '@assay/core/ids';
import { expect, test } from 'vitest';
import { emptyInvitation, invitationErrors, invitationOf } from './invitation-values.ts';

const openingId = newId('opening', new Date('2026-01-05T10:00:00.000Z'), new Uint8Array(16));
const now = new Date('2026-01-05T10:00:00.000Z');
const ada = { ...emptyInvitation, name: 'Ada', email: ' ada@example.org ' };

test('without a window nothing limits the start', () => {
  expect(invitationOf(openingId, ada)).toMatchObject({ email: 'ada@example.org', startsFrom: null, startsUntil: null, timeMultiplier: 1 });
});

test('a window that ends before it begins is refused at its end', () => {
  const errors = invitationErrors(openingId, { ...ada, startsFrom: '2026-03-02T10:00', startsUntil: '2026-03-01T10:00' }, now);
  expect(errors).toEqual({ startsUntil: 'Must be after the first moment to start.' });
});

test('a window that is already over is refused', () => {
  expect(invitationErrors(openingId, { ...ada, startsUntil: '2026-01-01T10:00' }, now)).toEqual({ startsUntil: 'This moment has passed.' });
});

test('time can be added, never taken', () => {
  expect(invitationErrors(openingId, { ...ada, timeMultiplier: 0.5 }, now)).toEqual({ timeMultiplier: 'Must be 1 or more.' });
  expect(invitationErrors(openingId, { ...ada, timeMultiplier: '' }, now)).toEqual({ timeMultiplier: 'Fill this in.' });
});
