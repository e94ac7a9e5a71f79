import type { ReportMoment } from '../assessments/schema.ts';
import type { AttemptPurpose } from '../attempts/schema.ts';

/** `waits`: it was promised before the start, and comes once the attempt is graded or the decision was told. */
export type ReportDecision = { kind: 'none' } | { kind: 'waits'; for: 'grading' | 'answer' } | { kind: 'shown' };

export type ReportStanding = {
  moment: ReportMoment;
  purpose: AttemptPurpose;
  isOver: boolean;
  isVoid: boolean;
  isGraded: boolean;
  isTold: boolean;
};

/** Whether a candidate sees the own report. What does not count has no score that could be told. */
export function reportDecision({ moment, purpose, isOver, isVoid, isGraded, isTold }: ReportStanding): ReportDecision {
  if (moment === 'never' || purpose === 'practice' || !isOver || isVoid) return { kind: 'none' };
  if (moment === 'told' && !isTold) return { kind: 'waits', for: 'answer' };
  return isGraded ? { kind: 'shown' } : { kind: 'waits', for: 'grading' };
}
