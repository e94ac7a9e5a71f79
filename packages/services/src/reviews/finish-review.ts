import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { ReviewId } from '@assay/core/ids';
import { type ReviewResult, rubricShare, type SaveReviewInput, unscoredCriteria } from '@assay/core/reviews';
import { getOwnReview, getReviewTask, lockReviewTask, markFinished, writing } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { resultFor, subjectOfTask } from './own-review.ts';
import { rubricOfTask } from './rubric-of-task.ts';
import { saveDraftOf } from './saving-draft.ts';
import { settleTask } from './settle-task.ts';

/** Hands in the scores of one answer: every criterion has its level. Whatever follows for the attempt follows in the same transaction. */
export async function finishReview(ctx: ServiceContext, input: SaveReviewInput & { reviewId: ReviewId }): Promise<ReviewResult> {
  return writing(ctx.db, async (tx) => {
    const review = await getOwnReview(tx, input.reviewId, actingAccount(ctx));
    const task = await lockReviewTask(tx, review.taskId);
    assertMay(ctx.actor, 'review.write', subjectOfTask(task));
    await saveDraftOf(tx, ctx, review, task, input);
    const rubric = await rubricOfTask(tx, task);
    const missing = unscoredCriteria(rubric, input.draft.levels);
    if (missing.length > 0) {
      throw new AppError('invalid_input', `Choose a level for “${missing.join('”, “')}” first.`, { reason: 'unscored' });
    }
    const share = rubricShare(rubric, input.draft.levels);
    await markFinished(tx, review.id, { share, isSecondOpinion: task.state === 'second_opinion', at: ctx.now() });
    // What was given stays out of the log: it is read by people who may still have to score the same answer.
    await trace(tx, ctx, { action: 'review.write', subject: review.id, details: { question: task.questionId } });
    await settleTask(tx, ctx, task);
    return resultFor({ share }, await getReviewTask(tx, task.id));
  });
}
