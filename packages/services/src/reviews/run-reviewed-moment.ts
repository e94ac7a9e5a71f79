import { assertMay } from '@assay/core/accounts';
import type { FinishedRun } from '@assay/core/attempts';
import type { ReviewId } from '@assay/core/ids';
import type { MomentInput } from '@assay/core/recordings';
import type { ServiceContext } from '../context.ts';
import { loadOwnReview } from './load-own-review.ts';
import { assertReadable, subjectOfTask } from './own-review.ts';
import { runMomentOfReview } from './run-moment-of-review.ts';

/** Runs what was written at a moment of the film, for whoever scores it. */
export async function runReviewedMoment(ctx: ServiceContext, input: MomentInput & { reviewId: ReviewId }): Promise<FinishedRun> {
  const loaded = await loadOwnReview(ctx, input.reviewId);
  const { review, task } = loaded;
  assertMay(ctx.actor, 'review.write', subjectOfTask(task));
  assertReadable(review, task);
  return runMomentOfReview(ctx, loaded, input);
}
