import { assertMay, may } from '@assay/core/accounts';
import type { ReviewId } from '@assay/core/ids';
import type { ReviewForReviewer } from '@assay/core/reviews';
import { getOwnReview, getReviewPlan, getReviewTask } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';
import { answerForReviewer } from './answer-for-reviewer.ts';
import { assertBeingScored, isWithdrawn, resultFor, subjectOfTask } from './own-review.ts';

/** One answer to score, or that was scored, for whoever has it. */
export async function readReview(ctx: ServiceContext, input: { reviewId: ReviewId }): Promise<ReviewForReviewer> {
  const review = await getOwnReview(ctx.db, input.reviewId, actingAccount(ctx));
  const task = await getReviewTask(ctx.db, review.taskId);
  assertMay(ctx.actor, 'review.write', subjectOfTask(task));
  if (review.state === 'lapsed') assertBeingScored(review, task);
  const { plan } = await getReviewPlan(ctx.db, task.assessmentId);
  const isBlind = plan.isBlind && !review.isRevealed;
  const isFinished = review.state === 'finished';
  return {
    ...(await answerForReviewer(ctx.db, task, {
      isBlind,
      mayReveal: isBlind && isFinished && may(ctx.actor, 'review.reveal', subjectOfTask(task)),
    })),
    reviewId: review.id,
    state: isFinished ? 'finished' : 'begun',
    isWithdrawn: isWithdrawn(review, task),
    draft: review.draft,
    saves: review.saves,
    result: isFinished ? resultFor(review, task) : null,
  };
}
