import { assertMay } from '@assay/core/accounts';
import type { ReviewId } from '@assay/core/ids';
import type { HandBackInput } from '@assay/core/reviews';
import { getOwnReview, lockReviewTask, markHandedBack, releaseSeat, writing } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { assertBeingScored, subjectOfTask } from './own-review.ts';

/** "I know this person": the answer goes to somebody else, unscored, and never comes back to the same reviewer. */
export async function handBackReview(ctx: ServiceContext, input: HandBackInput & { reviewId: ReviewId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const review = await getOwnReview(tx, input.reviewId, actingAccount(ctx));
    const task = await lockReviewTask(tx, review.taskId);
    assertMay(ctx.actor, 'review.hand-back', subjectOfTask(task));
    assertBeingScored(review, task);
    await markHandedBack(tx, review.id, input.word);
    await releaseSeat(tx, task.id);
    await trace(tx, ctx, { action: 'review.hand-back', subject: review.id, details: { question: task.questionId } });
  });
}
