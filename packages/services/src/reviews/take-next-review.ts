import { assertMay, teamsFor } from '@assay/core/accounts';
import type { ReviewId } from '@assay/core/ids';
import type { NextReviewInput } from '@assay/core/reviews';
import {
  findFreeTask,
  findQuestionOfReview,
  getReviewTask,
  insertClaim,
  listOwnReviews,
  releaseSeat,
  releaseStaleReviews,
  type Tx,
  takeSeat,
  writing,
} from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import { newIdIn, type ServiceContext } from '../context.ts';
import { staleBefore } from './read-review-queue.ts';

const begunLooked = 100;

/** The next answer to score, claimed for whoever asks; null where there is none. From the queue, what was begun comes first. */
export async function takeNextReview(ctx: ServiceContext, input: NextReviewInput): Promise<{ reviewId: ReviewId | null }> {
  assertMay(ctx.actor, 'review.write', { kind: 'installation' });
  const [accountId, teams] = [actingAccount(ctx), teamsFor(ctx.actor, 'review.write')];
  return writing(ctx.db, async (tx) => {
    await releaseStaleReviews(tx, staleBefore(ctx));
    const begun = await listOwnReviews(tx, accountId, teams, 'begun', begunLooked);
    const [oldest] = begun;
    if (input.after === null && input.questionId === null && oldest !== undefined) return { reviewId: oldest.id };
    const claimed = await claimNext(tx, ctx, input);
    return { reviewId: claimed ?? begun.find(({ id }) => id !== input.after)?.id ?? null };
  });
}

async function claimNext(tx: Tx, ctx: ServiceContext, input: NextReviewInput): Promise<ReviewId | null> {
  const [accountId, teams] = [actingAccount(ctx), teamsFor(ctx.actor, 'review.write')];
  // One question is finished before the next begins.
  const questionId = input.questionId ?? (input.after === null ? null : await findQuestionOfReview(tx, input.after, accountId));
  const wanted = { order: input.order, questionId, isOnlyThat: input.questionId !== null, staleBefore: staleBefore(ctx) };
  for (;;) {
    const taskId = await findFreeTask(tx, accountId, teams, wanted);
    if (taskId === null) return null;
    // Somebody else may have been faster since it was found.
    if (!(await takeSeat(tx, taskId))) continue;
    const { attemptId } = await getReviewTask(tx, taskId);
    const claim = { id: newIdIn(ctx, 'review'), taskId, attemptId, accountId, at: ctx.now() };
    const claimed = await insertClaim(tx, claim);
    if (claimed !== null) return claimed;
    await releaseSeat(tx, taskId);
  }
}
