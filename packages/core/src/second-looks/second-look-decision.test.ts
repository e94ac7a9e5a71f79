import { expect, test } from 'vitest';
import { type SecondLookStanding, secondLookDecision } from './second-look-decision.ts';

const closedAt = new Date('2026-01-05T10:00:00.000Z');
const told: SecondLookStanding = {
  purpose: 'real',
  closedAt,
  isVoid: false,
  isGraded: true,
  isScoreShown: false,
  isTold: true,
  hasAsked: false,
  daysToKeep: 30,
};
const now = new Date('2026-01-20T10:00:00.000Z');
const reasonOf = (standing: Partial<SecondLookStanding>, at = now) => {
  const decision = secondLookDecision({ ...told, ...standing }, at);
  return decision.kind === 'may' ? 'may' : decision.reason;
};

test('may be asked once the decision or the score was told, whichever comes first', () => {
  expect(secondLookDecision(told, now)).toEqual({ kind: 'may', until: new Date('2026-02-04T10:00:00.000Z') });
  expect(reasonOf({ isTold: false, isScoreShown: true })).toBe('may');
  expect(reasonOf({ isTold: false })).toBe('not_yet');
});

test.each<[string, Partial<SecondLookStanding>, string]>([
  ['twice', { hasAsked: true }, 'asked'],
  ['while it runs', { closedAt: null }, 'not_yet'],
  ['before it is graded', { isGraded: false }, 'not_yet'],
  ['of what does not count', { isVoid: true }, 'not_yet'],
  ['in a preview', { purpose: 'preview' }, 'not_yet'],
])('is not asked %s', (_, standing, reason) => {
  expect(reasonOf(standing)).toBe(reason);
});

test('ends with the days for which the team keeps the answers', () => {
  expect(reasonOf({}, new Date('2026-02-04T09:59:59.999Z'))).toBe('may');
  expect(reasonOf({}, new Date('2026-02-04T10:00:00.000Z'))).toBe('over');
});
