import type { Receipt, TimingForCandidate } from '@assay/core/attempts';
import { parseId } from '@assay/core/ids';
import { expect, test } from 'vitest';
import { lookAgainMs } from './look-again.ts';

const attemptId = parseId('attempt', `att_${'0'.repeat(26)}`);
const closedAt = '2026-11-21T10:00:00.000Z';
const receipt: Receipt = {
  attemptId,
  closedAt,
  closedBy: 'submit',
  hash: '',
  content: { format: 'assay-receipt-1', attemptId, closedAt, items: [] },
};
const at = (phase: TimingForCandidate['phase'], serverNow = closedAt): TimingForCandidate => ({
  serverNow,
  phase,
  closesAt: null,
  remainingMs: 0,
  resumesAt: null,
  breakLeftMs: 0,
});

test('leaves an attempt alone that somebody writes', () => {
  expect(lookAgainMs(null)).toBe(false);
  expect(lookAgainMs({ purpose: 'real', receipt: null, timing: at('running') })).toBe(false);
  expect(lookAgainMs({ purpose: 'real', receipt: null, timing: at('grace') })).toBe(false);
});

test('looks often in a break, while it closes, and in the first minutes of a receipt; seldom after that', () => {
  expect(lookAgainMs({ purpose: 'real', receipt: null, timing: at('paused') })).toBe(3000);
  expect(lookAgainMs({ purpose: 'real', receipt: null, timing: at('closed') })).toBe(1500);
  expect(lookAgainMs({ purpose: 'real', receipt, timing: at('closed', '2026-11-21T10:04:00.000Z') })).toBe(3000);
  expect(lookAgainMs({ purpose: 'real', receipt, timing: at('closed', '2026-11-21T11:00:00.000Z') })).toBe(15_000);
});

test('does not ask about a practice round that is over: nobody opens it again', () => {
  expect(lookAgainMs({ purpose: 'practice', receipt, timing: at('closed') })).toBe(false);
});
