import type { Tx } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { newIdIn, type ServiceContext } from '../context.ts';

/** What comes in within so long is reckoned at once. */
const gatheredMs = 120_000;

/** Lets the figures of questions take in what has just changed in their answers, together with what else comes within two minutes. */
export async function askToReckon(tx: Tx, ctx: Pick<ServiceContext, 'now' | 'randomBytes'>, questionIds: readonly string[]): Promise<void> {
  const at = new Date(gatheredMs * (Math.floor(ctx.now().getTime() / gatheredMs) + 1));
  // Its own subject each time: a job that is just ending has not seen these.
  for (const questionId of new Set(questionIds))
    await enqueue(tx, { id: newIdIn(ctx, 'job'), kind: 'reckon-figures', subject: `${questionId}:${at.getTime()}`, at });
}
