import { assertMay } from '@assay/core/accounts';
import type { ReasonInput } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import { findCurrentWriter, getAttempt, subjectOfAttempt, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { assertActionFits } from './action-fits.ts';
import { closeAttempt } from './closing.ts';
import { markSilence } from './contact.ts';

/**
 * The team closes an attempt before its time is over: what the server holds at this moment is graded. What was typed before and is still on its
 * way becomes a late tail, as after any end.
 */
export async function endAttempt(ctx: ServiceContext, input: ReasonInput & { attemptId: AttemptId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'attempt.close', subjectOfAttempt(attempt));
    const now = ctx.now();
    assertActionFits('close', attempt, now);
    const writer = await findCurrentWriter(tx, attempt.id);
    if (writer !== null) await markSilence(tx, attempt, writer, now);
    await closeAttempt(tx, ctx, attempt, { closedAt: now, closedBy: 'team', reason: input.reason });
  });
}
