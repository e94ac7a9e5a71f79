import { expect, test } from 'vitest';
import { practiceDecision } from './practice.ts';

const now = new Date('2026-01-05T10:00:00.000Z');
const hour = 3_600_000;
const open = { startsFrom: null, startsUntil: null, isRevoked: false, hasStarted: false };

test.each([
  ['before the start', open, 'may_practise'],
  ['while the window has not opened yet', { ...open, startsFrom: new Date(now.getTime() + hour) }, 'may_practise'],
  ['up to the last moment to start', { ...open, startsUntil: new Date(now.getTime() + 1) }, 'may_practise'],
  ['once it can no longer be started', { ...open, startsUntil: now }, 'too_late'],
  ['once it was withdrawn', { ...open, isRevoked: true }, 'revoked'],
  ['once the real attempt was started', { ...open, hasStarted: true, isRevoked: true }, 'started'],
] as const)('decides %s', (_, facts, decision) => {
  expect(practiceDecision(facts, now)).toBe(decision);
});
