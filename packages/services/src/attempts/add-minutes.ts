import { assertMay } from '@assay/core/accounts';
import type { MinutesInput } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import { getAttempt, subjectOfAttempt, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { giveMinutes } from './more-minutes.ts';

/** More working time for an attempt that has not been closed: running, in a break, or in its last seconds. */
export async function addMinutes(ctx: ServiceContext, input: MinutesInput & { attemptId: AttemptId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'attempt.add-minutes', subjectOfAttempt(attempt));
    await giveMinutes(tx, ctx, attempt, input);
  });
}
