import { assertMay } from '@assay/core/accounts';
import type { ReasonInput } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import { getAttempt, listItems, markTasksInactive, markVoided, subjectOfAttempt, writing } from '@assay/db';
import { askToReckon } from '../analytics/ask-to-reckon.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { assertActionFits } from './action-fits.ts';

/** The attempt counts nowhere from now on: no list's figures, no distribution, no statistics. Nothing of it is lost, and it can be taken back. */
export async function voidAttempt(ctx: ServiceContext, input: ReasonInput & { attemptId: AttemptId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'attempt.void', subjectOfAttempt(attempt));
    if (ctx.actor.kind !== 'staff') throw new Error('only a person makes an attempt void');
    const now = ctx.now();
    assertActionFits('void', attempt, now);
    await markVoided(tx, attempt.id, { at: now, by: ctx.actor.accountId, reason: input.reason });
    await markTasksInactive(tx, attempt.id);
    const items = await listItems(tx, attempt.id);
    await askToReckon(
      tx,
      ctx,
      items.map(({ question }) => question.id),
    );
    await trace(tx, ctx, {
      action: 'attempt.void',
      subject: attempt.id,
      reason: input.reason,
      details: { points: attempt.points },
    });
  });
}
