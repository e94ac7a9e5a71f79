import { assertMay } from '@assay/core/accounts';
import type { FinishedRun } from '@assay/core/attempts';
import type { ReviewId } from '@assay/core/ids';
import { type MomentInput, maskNames, maskRun } from '@assay/core/recordings';
import type { ServiceContext } from '../context.ts';
import { runOfMoment } from '../recordings/run-moment.ts';
import { filmOfReview } from './film-of-review.ts';
import { loadOwnReview } from './load-own-review.ts';
import { assertReadable, subjectOfTask } from './own-review.ts';

/** Runs what was written at a moment of the film, names and all; what it says is masked like the rest. */
export async function runReviewedMoment(ctx: ServiceContext, input: MomentInput & { reviewId: ReviewId }): Promise<FinishedRun> {
  const loaded = await loadOwnReview(ctx, input.reviewId);
  const { review, task } = loaded;
  assertMay(ctx.actor, 'review.write', subjectOfTask(task));
  assertReadable(review, task);
  const { question, plain, finder } = await filmOfReview(ctx, loaded);
  const finished = await runOfMoment(ctx, plain, { ...input, attemptId: task.attemptId, question });
  return finder === null ? finished : (maskRun(finished, (text) => maskNames(text, finder)) ?? finished);
}
