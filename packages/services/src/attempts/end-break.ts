import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { timingAt } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import { getAttempt, markClockRunning, markOwnBreakEnded, subjectOfAttempt, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

/** The clock runs again: the team may say so, and the candidate whose break it is. */
export async function endBreak(ctx: ServiceContext, input: { attemptId: AttemptId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'attempt.end-break', subjectOfAttempt(attempt));
    const now = ctx.now();
    const timing = timingAt(attempt, now);
    if (timing.phase === 'running') return;
    if (timing.phase !== 'paused') throw new AppError('conflict', 'This attempt has ended.', { reason: 'ended' });
    const closesAt = new Date(now.getTime() + timing.remainingMs);
    if (timing.resumesAt === null) await markClockRunning(tx, attempt.id, now, closesAt);
    else await markOwnBreakEnded(tx, attempt.id, now, closesAt);
    await trace(tx, ctx, { action: 'attempt.end-break', subject: attempt.id });
  });
}
