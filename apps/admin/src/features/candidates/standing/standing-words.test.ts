import type { AttemptForStaff } from '@assay/core/candidates';
import { expect, test } from 'vitest';
import { closeConsequences, standingActions } from './standing-words.ts';

type Shown = Parameters<typeof standingActions>[0];

const running: Shown = {
  clock: { phase: 'running', closesAt: null, remainingMs: 60_000, resumesAt: null, breakLeftMs: 0 },
  closedAt: null,
  closedBy: null,
  voided: null,
};
const over = {
  phase: 'closed',
  closesAt: null,
  remainingMs: 0,
  resumesAt: null,
  breakLeftMs: 0,
} as const satisfies AttemptForStaff['clock'];
const closed: Shown = { clock: over, closedAt: '2026-01-05T10:00:00.000Z', closedBy: 'submit', voided: null };

test('offers what fits: closing while it runs, voiding once it has ended, taking that back', () => {
  expect(standingActions(running)).toEqual(['close']);
  expect(
    standingActions({ ...running, clock: { phase: 'paused', closesAt: null, remainingMs: 60_000, resumesAt: null, breakLeftMs: 0 } }),
  ).toEqual(['close']);
  expect(standingActions({ ...running, clock: { ...over, phase: 'grace' } })).toEqual([]);
  expect(standingActions({ ...running, clock: over })).toEqual([]);
  expect(standingActions(closed)).toEqual(['void']);
  expect(standingActions({ ...closed, voided: { at: '2026-01-05T11:00:00.000Z', by: 'Olga', reason: 'Sat twice.' } })).toEqual(['unvoid']);
});

test('names what closing gives up', () => {
  expect(closeConsequences('Cleo', running)[0]).toBe('Cleo cannot go on: 1 min of working time are given up.');
});
