import type { AttemptId } from '@assay/core/ids';
import type { Attempt, Tx } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { newIdIn, type ServiceContext } from '../context.ts';

/**
 * Lets the answers of an attempt be compared with those of others, in the transaction that grades them. Of trials, previews, samples and practice nothing is
 * compared: nobody is chosen by them, and the team's own answers would make copies of whoever answers as the team does.
 */
export async function askToCheck(
  tx: Tx,
  ctx: Pick<ServiceContext, 'now' | 'randomBytes'>,
  attempt: Pick<Attempt, 'id' | 'purpose'>,
): Promise<void> {
  if (attempt.purpose === 'real') await askToCheckAgain(tx, ctx, attempt.id);
}

/** As above for an attempt that was checked before. */
export async function askToCheckAgain(tx: Tx, ctx: Pick<ServiceContext, 'now' | 'randomBytes'>, attemptId: AttemptId): Promise<void> {
  // Its own subject each time: a job that is just ending has not seen what changed.
  const reason = Buffer.from(ctx.randomBytes(6)).toString('hex');
  await enqueue(tx, { id: newIdIn(ctx, 'job'), kind: 'check-similarity', subject: `${attemptId}:${reason}`, at: ctx.now() });
}
