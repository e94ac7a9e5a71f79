import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { type ReasonInput, timingAt } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import { getAttempt, markBreakStarted, subjectOfAttempt, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

/** Stops the clock and hides the questions until the break is ended. What was typed before and is still on its way is taken. */
export async function startBreak(ctx: ServiceContext, input: ReasonInput & { attemptId: AttemptId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'attempt.start-break', subjectOfAttempt(attempt));
    const now = ctx.now();
    const { phase } = timingAt(attempt, now);
    if (phase === 'paused') throw new AppError('conflict', 'The clock stands still already.', { reason: 'paused' });
    if (phase !== 'running' || !(await markBreakStarted(tx, attempt.id, now))) {
      throw new AppError('conflict', 'This attempt has ended, so its clock cannot be stopped.', { reason: 'ended' });
    }
    await trace(tx, ctx, { action: 'attempt.start-break', subject: attempt.id, reason: input.reason });
  });
}
