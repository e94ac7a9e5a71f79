import { expect, test } from 'vitest';
import { newId } from '../ids.ts';
import { askDecision, type CaseParty, confirmDecision, dismissDecision, reopenDecision, statusOf } from './case-decision.ts';

const now = new Date('2026-01-05T10:00:00.000Z');
const idOf = (fill: number) => newId('attempt', now, new Uint8Array(16).fill(fill));
const [first, second, other] = [idOf(1), idOf(2), idOf(3)];
const until = new Date('2026-01-12T10:00:00.000Z');
const party = (changes: Partial<CaseParty> = {}): CaseParty => ({
  attemptId: first,
  isAskedFirst: true,
  askedAt: now,
  answerUntil: until,
  answeredAt: null,
  isDecided: false,
  isHeld: false,
  ...changes,
});
const reasonOf = (decision: { kind: 'may' } | { reason: string }) => ('reason' in decision ? decision.reason : 'may');
const confirmed = (parties: readonly CaseParty[], at = now, held = [first]) => reasonOf(confirmDecision({ parties }, held, at));

test('a case is held against whoever was asked and has answered, or had the time to', () => {
  expect(confirmed([party()])).toBe('waiting');
  expect(confirmed([party()], new Date(until.getTime() - 1))).toBe('waiting');
  expect(confirmed([party()], until)).toBe('may');
  expect(confirmed([party({ answeredAt: now })])).toBe('may');
  expect(confirmed([party({ askedAt: null, answerUntil: null })])).toBe('not_asked');
  expect(confirmed([party({ isAskedFirst: false, askedAt: null, answerUntil: null })])).toBe('may');
});

test('each of the two is looked at for themselves', () => {
  const parties = [party({ answeredAt: now }), party({ attemptId: second, askedAt: null, answerUntil: null })];
  expect(confirmed(parties, now, [first])).toBe('may');
  expect(confirmed(parties, now, [first, second])).toBe('not_asked');
  expect(confirmed(parties, now, [other])).toBe('not_in_case');
});

test.each([true, false])('what is decided stays so until it is opened again, and the other side is decided for itself: %s', (isDecided) => {
  const other = party({ attemptId: second, answeredAt: now });
  const answered = [party({ answeredAt: now, isDecided }), other];
  expect(reasonOf(confirmDecision({ parties: answered }, [first], now))).toBe(isDecided ? 'decided' : 'may');
  expect(reasonOf(confirmDecision({ parties: answered }, [second], now))).toBe('may');
  expect(reasonOf(dismissDecision([party({ isDecided })]))).toBe(isDecided ? 'decided' : 'may');
  expect(reasonOf(dismissDecision(answered))).toBe('may');
  expect(reasonOf(reopenDecision(answered))).toBe(isDecided ? 'may' : 'not_decided');
  const unasked = [party({ askedAt: null, answerUntil: null, isDecided }), other];
  expect(reasonOf(askDecision({ parties: unasked }, first))).toBe(isDecided ? 'decided' : 'may');
});

test('a candidate is asked once, and only of a case that is about them', () => {
  expect(reasonOf(askDecision({ parties: [party()] }, first))).toBe('asked');
  expect(reasonOf(askDecision({ parties: [party()] }, other))).toBe('not_in_case');
});

test('a case waits as long as somebody who was asked has not answered', () => {
  const unasked = party({ askedAt: null });
  expect(statusOf([unasked, unasked])).toBe('open');
  expect(statusOf([unasked, party()])).toBe('asked');
  expect(statusOf([party({ answeredAt: now }), party()])).toBe('asked');
  expect(statusOf([party({ answeredAt: now }), unasked])).toBe('answered');
});

test('a case is decided once both sides are, and confirmed where it is held against one of them', () => {
  const [cleared, held] = [party({ isDecided: true }), party({ isDecided: true, isHeld: true })];
  expect(statusOf([cleared, cleared])).toBe('dismissed');
  expect(statusOf([cleared, held])).toBe('confirmed');
  expect(statusOf([held, party({ askedAt: null })])).toBe('open');
  expect(statusOf([held, party({ answeredAt: now })])).toBe('answered');
});
