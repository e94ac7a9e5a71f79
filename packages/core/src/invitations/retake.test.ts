import { expect, test } from 'vitest';
import { retakeDecision } from './retake.ts';

const rule = { waitMonths: 6, isReuseAllowed: true };
const earlier = { closedAt: new Date('2026-03-03T09:30:00Z'), percent: 72 };

test('whoever never took it may, and whoever sits it now may not', () => {
  expect(retakeDecision(rule, null, new Date('2026-03-03T10:00:00Z'))).toEqual({ kind: 'may' });
  expect(retakeDecision(rule, { closedAt: null, percent: null }, new Date('2026-03-03T10:00:00Z'))).toEqual({ kind: 'working' });
});

test('the wait ends at the minute, so many months after the earlier end', () => {
  const until = new Date('2026-09-03T09:30:00Z');
  expect(retakeDecision(rule, earlier, new Date('2026-09-03T09:29:59Z'))).toEqual({ kind: 'too_soon', until, mayReuse: true });
  expect(retakeDecision(rule, earlier, until)).toEqual({ kind: 'may' });
  expect(retakeDecision({ ...rule, waitMonths: 0 }, earlier, earlier.closedAt)).toEqual({ kind: 'may' });
});

test.each([
  ['2025-08-31T12:00:00Z', '2026-02-28T12:00:00.000Z'],
  ['2027-08-31T12:00:00Z', '2028-02-29T12:00:00.000Z'],
  ['2026-10-31T23:59:00Z', '2027-04-30T23:59:00.000Z'],
])('a wait from %s ends in a shorter month on its last day', (closedAt, until) => {
  const decision = retakeDecision(rule, { closedAt: new Date(closedAt), percent: 1 }, new Date(closedAt));
  expect(decision.kind === 'too_soon' ? decision.until.toISOString() : decision.kind).toBe(until);
});

test('a score stands only where the rule allows it and there is one', () => {
  const at = new Date('2026-04-01T00:00:00Z');
  expect(retakeDecision({ ...rule, isReuseAllowed: false }, earlier, at)).toMatchObject({ mayReuse: false });
  expect(retakeDecision(rule, { ...earlier, percent: null }, at)).toMatchObject({ mayReuse: false });
});
