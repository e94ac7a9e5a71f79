import type { AssessmentId, AttemptId, OpeningId } from '@assay/core/ids';
import type { Tx } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { newIdIn, type ServiceContext } from '../context.ts';

/** Lets the answers of an attempt, or of all attempts at an assessment or in an opening, come to whoever is to score them. */
export async function askToPlan(
  tx: Tx,
  ctx: Pick<ServiceContext, 'now' | 'randomBytes'>,
  subject: AttemptId | AssessmentId | OpeningId,
): Promise<void> {
  // Its own subject each time: a job that is just ending has not seen what changed.
  const reason = Buffer.from(ctx.randomBytes(6)).toString('hex');
  await enqueue(tx, { id: newIdIn(ctx, 'job'), kind: 'plan-reviews', subject: `${subject}:${reason}`, at: ctx.now() });
}
