import type { AttemptPurpose } from '../attempts/schema.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** `not_yet`: there is no score, or the candidate has not learnt anything of it. `over`: what it would be about is no longer kept. */
export type SecondLookDecision = { kind: 'may'; until: Date } | { kind: 'refused'; reason: 'not_yet' | 'asked' | 'over'; message: string };

export type SecondLookStanding = {
  purpose: AttemptPurpose;
  /** Null while it runs. */
  closedAt: Date | null;
  isVoid: boolean;
  isGraded: boolean;
  isScoreShown: boolean;
  isTold: boolean;
  hasAsked: boolean;
  daysToKeep: number;
};

/** Whether a candidate may ask that a person looks at the score: once, when score or decision is known, while the team keeps the answers. */
export function secondLookDecision(standing: SecondLookStanding, now: Date): SecondLookDecision {
  const { purpose, closedAt, isVoid, isGraded, isScoreShown, isTold, hasAsked, daysToKeep } = standing;
  if (hasAsked) return { kind: 'refused', reason: 'asked', message: 'You have asked for this already; the answer stands on this page.' };
  if (purpose !== 'real' || closedAt === null || isVoid || !isGraded || !(isScoreShown || isTold)) {
    return { kind: 'refused', reason: 'not_yet', message: 'This can be asked once your score or the decision was told.' };
  }
  const until = new Date(closedAt.getTime() + daysToKeep * dayMs);
  if (until <= now) return { kind: 'refused', reason: 'over', message: 'The days for which the team keeps your answers are over.' };
  return { kind: 'may', until };
}
