import type { AttemptId } from '@assay/core/ids';
import type { Tx } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { newIdIn, type ServiceContext } from '../context.ts';

/** Lets be kept how the answers of an attempt came about, in a job of its own: a long recording takes longer to read than the answers to compare. */
export async function askToTrace(tx: Tx, ctx: Pick<ServiceContext, 'now' | 'randomBytes'>, attemptId: AttemptId): Promise<void> {
  const id = newIdIn(ctx, 'job');
  // Its own subject each time: a job that is just ending has not seen what came since.
  await enqueue(tx, { id, kind: 'trace-answers', subject: `${attemptId}:${id}`, at: ctx.now() });
}
