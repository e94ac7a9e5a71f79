import type { AttemptId } from '@assay/core/ids';
import type { Tx } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { newIdIn, type ServiceContext } from '../context.ts';

/** What follows on a comparison, each in a job of its own: a person is to look at cases, and a long recording takes longer to read than the answers to compare. */
export async function askAboutAttempt(
  tx: Tx,
  ctx: Pick<ServiceContext, 'now' | 'randomBytes'>,
  kind: 'open-cases' | 'trace-answers',
  attemptId: AttemptId,
): Promise<void> {
  const id = newIdIn(ctx, 'job');
  // Its own subject each time: a job that is just ending has not seen what was found since.
  await enqueue(tx, { id, kind, subject: `${attemptId}:${id}`, at: ctx.now() });
}
