import type { RetakeRule } from '../assessments/schema.ts';

/** The last time somebody took an assessment, whatever opening it was for. */
export type EarlierAttempt = {
  /** Null while they work. */
  closedAt: Date | null;
  /** Per cent of all points; null while it is not graded. */
  percent: number | null;
};

export type RetakeDecision =
  | { kind: 'may' }
  /** They sit it right now, for another opening. */
  | { kind: 'working' }
  /** `mayReuse`: the earlier score may stand for a new attempt. */
  | { kind: 'too_soon'; until: Date; mayReuse: boolean };

/** Whether somebody may take an assessment (again) at `now`. */
export function retakeDecision(rule: RetakeRule, earlier: EarlierAttempt | null, now: Date): RetakeDecision {
  if (earlier === null) return { kind: 'may' };
  if (earlier.closedAt === null) return { kind: 'working' };
  const until = monthsLater(earlier.closedAt, rule.waitMonths);
  if (now >= until) return { kind: 'may' };
  return { kind: 'too_soon', until, mayReuse: rule.isReuseAllowed && earlier.percent !== null };
}

/** The same day and time of a later month, in UTC; the last day of a month that is too short. */
function monthsLater(from: Date, months: number): Date {
  const later = new Date(from);
  later.setUTCDate(1);
  later.setUTCMonth(later.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return later;
}
