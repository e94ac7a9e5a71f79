import type { AttemptId } from '@assay/core/ids';
import type { Tx } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { newIdIn, type ServiceContext } from '../context.ts';

/** Lets the leak tests of an attempt's questions take up its answers, in the transaction that scores them. */
export async function askToFold(tx: Tx, ctx: Pick<ServiceContext, 'now' | 'randomBytes'>, attemptId: AttemptId): Promise<void> {
  const at = ctx.now();
  // Its own subject each time: a job that is just ending has not seen these.
  await enqueue(tx, { id: newIdIn(ctx, 'job'), kind: 'fold-exposures', subject: `${attemptId}:${at.getTime()}`, at });
}
