import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { type MinutesInput, type Timing, timingAt } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import { getAttempt, markTimeGranted, subjectOfAttempt, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

const minuteMs = 60_000;

/** More working time for an attempt that has not been closed: running, in a break, or in its last seconds. */
export async function addMinutes(ctx: ServiceContext, input: MinutesInput & { attemptId: AttemptId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'attempt.add-minutes', subjectOfAttempt(attempt));
    const now = ctx.now();
    const addedMs = attempt.addedMs + input.minutes * minuteMs;
    const timing = timingAt({ ...attempt, addedMs }, now);
    if (attempt.closedAt !== null || timing.phase === 'closed') throw ended();
    if (!(await markTimeGranted(tx, attempt.id, { addedMs, closesAt: closesAtOf(timing) }))) throw ended();
    await trace(tx, ctx, {
      action: 'attempt.add-minutes',
      subject: attempt.id,
      reason: input.reason,
      details: { minutes: input.minutes },
    });
  });
}

function closesAtOf(timing: Timing): Date | null {
  if (timing.phase === 'running') return timing.closesAt;
  if (timing.phase !== 'paused') return timing.closedAt;
  return timing.resumesAt === null ? null : new Date(timing.resumesAt.getTime() + timing.remainingMs);
}

const ended = () =>
  new AppError('conflict', 'This attempt has ended. Open it again with the minutes that it should get.', { reason: 'ended' });
