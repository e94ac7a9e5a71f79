import { AppError } from '@assay/core';
import { findAttemptByInvitation, type Invitation, markBreaksAllowed, markConditions, type Tx } from '@assay/db';

export type Conditions = { timeMultiplier: number; breakMinutes: number };

/**
 * Sets what holds for one invitation. Before the start all of it; while somebody works the breaks alone, since their time is longer or shorter by
 * minutes then; after the end nothing.
 */
export async function applyConditions(tx: Tx, invitation: Invitation, { timeMultiplier, breakMinutes }: Conditions): Promise<void> {
  const attempt = await findAttemptByInvitation(tx, invitation.id);
  if (attempt !== null && timeMultiplier !== attempt.timeMultiplier) {
    throw new AppError('conflict', 'The attempt has begun: add minutes to it instead of multiplying its working time.', {
      reason: 'started',
      issues: [{ path: 'timeMultiplier', message: 'the attempt has begun: add minutes to it instead' }],
    });
  }
  if (attempt !== null && !(await markBreaksAllowed(tx, attempt.id, breakMinutes * 60_000))) {
    throw new AppError('conflict', 'The attempt has ended, so there is nothing left to arrange.', { reason: 'ended' });
  }
  await markConditions(tx, invitation.id, { timeMultiplier, breakMinutes });
}
