import type { FinishedRun } from '@assay/core/attempts';
import { type MomentInput, maskNames, maskRun } from '@assay/core/recordings';
import type { ServiceContext } from '../context.ts';
import { runOfMoment } from '../recordings/run-moment.ts';
import { filmOfReview } from './film-of-review.ts';
import type { ReadAnswer } from './load-own-review.ts';

/** Runs what was written at a moment of the film, names and all; what it says is masked like the rest. The caller has asked whether it may. */
export async function runMomentOfReview(ctx: ServiceContext, read: ReadAnswer, moment: MomentInput): Promise<FinishedRun> {
  const { question, plain, finder } = await filmOfReview(ctx, read);
  const finished = await runOfMoment(ctx, plain, { ...moment, attemptId: read.task.attemptId, question });
  return finder === null ? finished : (maskRun(finished, (text) => maskNames(text, finder)) ?? finished);
}
