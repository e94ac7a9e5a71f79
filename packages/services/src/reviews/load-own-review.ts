import type { ReviewId } from '@assay/core/ids';
import { getOwnReview, getReviewPlan, getReviewTask, type Review, type ReviewTask } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';

/** An answer that somebody reads. `isBlind`: whoever wrote it is not shown. */
export type ReadAnswer = { task: ReviewTask; isBlind: boolean };

export type LoadedReview = ReadAnswer & { review: Review };

/** Nobody's but the actor's. What of it may be done the caller asks. */
export async function loadOwnReview(ctx: ServiceContext, reviewId: ReviewId): Promise<LoadedReview> {
  const review = await getOwnReview(ctx.db, reviewId, actingAccount(ctx));
  const task = await getReviewTask(ctx.db, review.taskId);
  const { plan } = await getReviewPlan(ctx.db, task.assessmentId);
  return { review, task, isBlind: plan.isBlind && !review.isRevealed };
}
