/** `waived`: an earlier score stands for the attempt, so that none is asked for. */
export const invitationStatuses = ['invited', 'running', 'grading', 'finished', 'void', 'revoked', 'expired', 'waived'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

export type StartWindow = { startsFrom: Date | null; startsUntil: Date | null };

export type StartDecision = { kind: 'may_start' } | { kind: 'too_early'; startsFrom: Date } | { kind: 'too_late'; startsUntil: Date };

/** The window limits the start only; whoever has started is never looked at again. */
export function startDecision(window: StartWindow, now: Date): StartDecision {
  if (window.startsFrom !== null && now < window.startsFrom) return { kind: 'too_early', startsFrom: window.startsFrom };
  if (window.startsUntil !== null && now >= window.startsUntil) return { kind: 'too_late', startsUntil: window.startsUntil };
  return { kind: 'may_start' };
}

type StatusFacts = StartWindow & {
  isRevoked: boolean;
  isWaived: boolean;
  attempt: { isClosed: boolean; isGraded: boolean; isVoid: boolean } | null;
};

/** A started attempt outlives the window and the revocation of its links. */
export function invitationStatus(facts: StatusFacts, now: Date): InvitationStatus {
  if (facts.attempt !== null) {
    if (facts.attempt.isVoid) return 'void';
    if (!facts.attempt.isClosed) return 'running';
    return facts.attempt.isGraded ? 'finished' : 'grading';
  }
  if (facts.isWaived) return 'waived';
  if (facts.isRevoked) return 'revoked';
  return startDecision(facts, now).kind === 'too_late' ? 'expired' : 'invited';
}
