import type { AttemptId } from '@assay/core/ids';
import type { Tx } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { newIdIn, type ServiceContext } from '../context.ts';

/** Lets cases be opened for what was found of an attempt, in a job of its own: a person is to look, and nobody waits for it. */
export async function askToOpenCases(tx: Tx, ctx: Pick<ServiceContext, 'now' | 'randomBytes'>, attemptId: AttemptId): Promise<void> {
  const id = newIdIn(ctx, 'job');
  // Its own subject each time: a job that is just ending has not seen what was found since.
  await enqueue(tx, { id, kind: 'open-cases', subject: `${attemptId}:${id}`, at: ctx.now() });
}
