import { expect, test } from 'vitest';
import { invitationStatus } from './status.ts';

const now = new Date('2026-01-05T10:00:00.000Z');
const over = { startsFrom: null, startsUntil: new Date('2026-01-04T10:00:00.000Z') };
const facts = { ...over, isRevoked: false, isWaived: false, attempt: null };

test('where an earlier score stands for the attempt, neither window nor links matter any more', () => {
  expect(invitationStatus({ ...facts, isWaived: true, isRevoked: true }, now)).toBe('waived');
  expect(invitationStatus(facts, now)).toBe('expired');
});

test('an attempt that was made all the same is what counts', () => {
  const attempt = { isClosed: true, isGraded: true, isVoid: false };
  expect(invitationStatus({ ...facts, isWaived: true, attempt }, now)).toBe('finished');
});
