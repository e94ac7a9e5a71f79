import { AppError } from '@assay/core';
import { type AttemptAction, attemptActionDecision, attemptStanding } from '@assay/core/attempts';
import type { Attempt } from '@assay/db';

/** Refuses what the team may not do to an attempt as it stands. */
export function assertActionFits(action: AttemptAction, attempt: Attempt, now: Date): void {
  const decision = attemptActionDecision(action, attemptStanding(attempt, now));
  if (decision.kind === 'refused') throw new AppError('conflict', decision.message, { reason: decision.reason });
}
