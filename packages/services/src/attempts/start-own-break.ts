import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { breakLeftMs, timingAt } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import { getAttempt, markOwnBreakStarted, subjectOfAttempt, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

const shortestMs = 1000;

/**
 * A break that the candidate takes out of what the invitation allows. The clock runs again by itself when that is used up, or earlier when the
 * candidate says so.
 */
export async function startOwnBreak(ctx: ServiceContext, input: { attemptId: AttemptId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'attempt.start-own-break', subjectOfAttempt(attempt));
    const now = ctx.now();
    const timing = timingAt(attempt, now);
    if (timing.phase === 'paused') return;
    if (timing.phase !== 'running') throw new AppError('conflict', 'This attempt has ended.', { reason: 'ended' });
    const leftMs = breakLeftMs(attempt, now);
    if (leftMs < shortestMs) {
      throw new AppError('conflict', 'Your breaks are used up. If you need another one, ask your contact.', { reason: 'no_break_left' });
    }
    const resumesAt = new Date(now.getTime() + leftMs);
    await markOwnBreakStarted(tx, attempt.id, {
      at: now,
      resumesAt,
      closesAt: new Date(resumesAt.getTime() + timing.remainingMs),
    });
    await trace(tx, ctx, { action: 'attempt.start-own-break', subject: attempt.id });
  });
}
