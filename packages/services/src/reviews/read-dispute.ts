import { assertMay } from '@assay/core/accounts';
import type { ReviewTaskId } from '@assay/core/ids';
import type { DisputeForManager } from '@assay/core/reviews';
import { getReviewPlan, getReviewTask } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';
import { answerForReviewer } from './answer-for-reviewer.ts';
import { reviewsInDispute } from './open-dispute.ts';
import { subjectOfTask } from './own-review.ts';

/** An answer on which reviewers differ, as blind as for them, with what each gave under a letter. */
export async function readDispute(ctx: ServiceContext, input: { taskId: ReviewTaskId }): Promise<DisputeForManager> {
  const task = await getReviewTask(ctx.db, input.taskId);
  assertMay(ctx.actor, 'review.adjudicate', subjectOfTask(task));
  const reviews = await reviewsInDispute(ctx.db, task, actingAccount(ctx));
  const { plan } = await getReviewPlan(ctx.db, task.assessmentId);
  return {
    ...(await answerForReviewer(ctx.db, task, { isBlind: plan.isBlind, mayReveal: false })),
    taskId: task.id,
    isSettled: task.state === 'settled',
    reviews: reviews.map(({ share, draft }, index) => ({ letter: String.fromCharCode(65 + index), share: share ?? 0, draft })),
    outcome: task.outcome,
  };
}
