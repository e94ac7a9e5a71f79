import { assertMay } from '@assay/core/accounts';
import type { MinutesInput } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import { getAttempt, subjectOfAttempt, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { openAgain } from './opening-again.ts';

/** Opens a closed attempt again for exactly so many minutes. */
export async function reopenAttempt(ctx: ServiceContext, input: MinutesInput & { attemptId: AttemptId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'attempt.reopen', subjectOfAttempt(attempt));
    await openAgain(tx, ctx, attempt, input);
  });
}
