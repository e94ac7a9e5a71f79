import { type StartWindow, startDecision } from './status.ts';

/** What a practice round takes at most; the invitation's multiplier comes on top. */
export const practiceTimeMs = 20 * 60_000;

export type PracticeDecision = 'may_practise' | 'started' | 'revoked' | 'too_late';

/** Before the start as often as wanted, also while the window has not opened yet. */
export function practiceDecision(facts: StartWindow & { isRevoked: boolean; hasStarted: boolean }, now: Date): PracticeDecision {
  if (facts.hasStarted) return 'started';
  if (facts.isRevoked) return 'revoked';
  return startDecision(facts, now).kind === 'too_late' ? 'too_late' : 'may_practise';
}
