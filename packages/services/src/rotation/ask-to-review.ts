import type { Tx } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { newIdIn, type ServiceContext } from '../context.ts';

/** Lets the questions be looked at and proposals be made. `why`: a day, or what cannot wait for the next one. */
export const askToReview = (tx: Tx, ctx: Pick<ServiceContext, 'now' | 'randomBytes'>, why: string): Promise<void> =>
  enqueue(tx, { id: newIdIn(ctx, 'job'), kind: 'review-rotation', subject: why, at: ctx.now() });
