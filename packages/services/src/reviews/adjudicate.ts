import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { ReviewTaskId } from '@assay/core/ids';
import { type AdjudicationInput, adjudicatedOutcome, draftFault, unscoredCriteria } from '@assay/core/reviews';
import { getAttempt, lockReviewTask, markAdjudicator, writing } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { reviewsInDispute } from './open-dispute.ts';
import { subjectOfTask } from './own-review.ts';
import { rubricOfTask } from './rubric-of-task.ts';
import { scoreTask } from './settle-task.ts';

/** A manager says what an answer is worth on which reviewers differ, with a reason. The score follows in the same step. */
export async function adjudicate(ctx: ServiceContext, input: AdjudicationInput & { taskId: ReviewTaskId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const task = await lockReviewTask(tx, input.taskId);
    assertMay(ctx.actor, 'review.adjudicate', subjectOfTask(task));
    const actor = actingAccount(ctx);
    const reviews = await reviewsInDispute(tx, task, actor);
    if (task.state === 'settled' || !task.isActive) {
      throw new AppError('conflict', 'This was decided meanwhile, or does not need to be any more.', { reason: 'settled' });
    }
    const rubric = await rubricOfTask(tx, task);
    const fault = draftFault(rubric, { levels: input.levels, notes: {} });
    if (fault !== null) throw new AppError('invalid_input', `${fault} Load the page again and choose from its levels.`);
    const missing = unscoredCriteria(rubric, input.levels);
    if (missing.length > 0)
      throw new AppError('invalid_input', `Choose a level for “${missing.join('”, “')}” first.`, { reason: 'unscored' });
    const before = await getAttempt(tx, task.attemptId);
    const outcome = adjudicatedOutcome(rubric, input.levels, {
      rubricPart: task.rubricPart,
      reviews: reviews.length,
      reason: input.reason,
    });
    await scoreTask(tx, ctx, task, outcome);
    await markAdjudicator(tx, task.id, actor);
    const { points } = await getAttempt(tx, task.attemptId);
    await trace(tx, ctx, {
      action: 'review.adjudicate',
      subject: task.attemptId,
      reason: input.reason,
      details: { question: task.questionId, pointsBefore: before.points, points },
    });
  });
}
