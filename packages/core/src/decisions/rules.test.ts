import { expect, test } from 'vitest';
import { invitationStatuses } from '../invitations/status.ts';
import { decisionEffect, owedSince, takingBackDecision, takingBackTelling } from './rules.ts';

const held = { kind: 'hold' as const, toldAt: null };

test('a decision is about whoever is over, and changes one that is there only when asked to', () => {
  const effects = invitationStatuses.map((status) => [
    status,
    decisionEffect({ status, standing: null }, { replaces: false }),
    decisionEffect({ status, standing: held }, { replaces: false }),
    decisionEffect({ status, standing: held }, { replaces: true }),
  ]);
  expect(effects).toEqual([
    ['invited', 'not_over', 'not_over', 'not_over'],
    ['running', 'not_over', 'not_over', 'not_over'],
    ['grading', 'being_graded', 'being_graded', 'being_graded'],
    ['finished', 'first', 'decided', 'replaces'],
    ['void', 'first', 'decided', 'replaces'],
    ['revoked', 'not_over', 'not_over', 'not_over'],
    ['expired', 'not_over', 'not_over', 'not_over'],
    ['waived', 'first', 'decided', 'replaces'],
  ]);
});

const closedAt = '2026-01-05T10:00:00.000Z';
const waivedAt = '2026-01-04T10:00:00.000Z';
const over = { status: 'finished' as const, isReal: true, closedAt, waivedAt: null, standing: null };

test('an answer is owed from the end, or the waiving, until the candidate is told', () => {
  expect(owedSince(over)).toBe(closedAt);
  expect(owedSince({ ...over, status: 'grading' })).toBe(closedAt);
  expect(owedSince({ ...over, standing: { toldAt: null } })).toBe(closedAt);
  expect(owedSince({ ...over, standing: { toldAt: closedAt } })).toBeNull();
  expect(owedSince({ ...over, status: 'waived', closedAt: null, waivedAt })).toBe(waivedAt);
  expect(owedSince({ ...over, isReal: false })).toBeNull();
  for (const status of ['invited', 'running', 'revoked', 'expired'] as const) expect(owedSince({ ...over, status })).toBeNull();
});

test('of a void attempt an answer is owed once somebody decided', () => {
  expect(owedSince({ ...over, status: 'void' })).toBeNull();
  expect(owedSince({ ...over, status: 'void', standing: { toldAt: null } })).toBe(closedAt);
});

test('what a candidate knows cannot be taken back, what nobody knows can', () => {
  expect(takingBackDecision({ isStanding: true, toldAt: null, isLeaving: false })).toEqual({ kind: 'may' });
  expect(takingBackDecision({ isStanding: true, toldAt: new Date(0), isLeaving: false })).toMatchObject({ reason: 'told' });
  expect(takingBackDecision({ isStanding: true, toldAt: null, isLeaving: true })).toMatchObject({ kind: 'refused', reason: 'leaving' });
  expect(takingBackDecision({ isStanding: false, toldAt: null, isLeaving: false })).toMatchObject({ kind: 'refused', reason: 'replaced' });
  expect(takingBackTelling('by_hand')).toEqual({ kind: 'may' });
  expect(takingBackTelling('by_mail')).toMatchObject({ kind: 'refused', reason: 'mailed' });
});
