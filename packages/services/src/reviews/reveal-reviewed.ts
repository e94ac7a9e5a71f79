import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { ReviewId } from '@assay/core/ids';
import { getOwnReview, getReviewedPerson, getReviewTask, markRevealed, writing } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { subjectOfTask } from './own-review.ts';

/** Whose answer it was, for a manager who has scored it already. It stands in the candidate's log. */
export async function revealReviewed(ctx: ServiceContext, input: { reviewId: ReviewId }): Promise<{ candidate: string }> {
  return writing(ctx.db, async (tx) => {
    const review = await getOwnReview(tx, input.reviewId, actingAccount(ctx));
    const task = await getReviewTask(tx, review.taskId);
    assertMay(ctx.actor, 'review.reveal', subjectOfTask(task));
    if (review.state !== 'finished')
      throw new AppError('conflict', 'Score the answer first; then you can see whose it is.', { reason: 'unscored' });
    if (await markRevealed(tx, review.id, ctx.now())) {
      await trace(tx, ctx, { action: 'review.reveal', subject: task.attemptId, details: { question: task.questionId } });
    }
    const { name } = await getReviewedPerson(tx, task.attemptId);
    return { candidate: name };
  });
}
