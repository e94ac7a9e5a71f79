import type { AssessmentId } from '@assay/core/ids';
import type { Tx } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { newIdIn, type ServiceContext } from '../context.ts';

const dayMs = 86_400_000;

/** Lets the curves of an assessment take in, in the coming night of UTC, what was graded in the day. */
export async function askToFit(tx: Tx, ctx: Pick<ServiceContext, 'now' | 'randomBytes'>, assessmentId: AssessmentId): Promise<void> {
  const day = Math.floor(ctx.now().getTime() / dayMs) + 1;
  await enqueue(tx, { id: newIdIn(ctx, 'job'), kind: 'fit-curves', subject: `${assessmentId}:${day}`, at: new Date(day * dayMs) });
}
