import { assertMay, may } from '@assay/core/accounts';
import type { ReviewId } from '@assay/core/ids';
import type { ReviewForReviewer } from '@assay/core/reviews';
import type { ServiceContext } from '../context.ts';
import { answerForReviewer } from './answer-for-reviewer.ts';
import { loadOwnReview } from './load-own-review.ts';
import { assertReadable, isWithdrawn, resultFor, subjectOfTask } from './own-review.ts';
import { outcomeAsChosen } from './score-as-chosen.ts';

/** One answer to score, or that was scored, for whoever has it. */
export async function readReview(ctx: ServiceContext, input: { reviewId: ReviewId }): Promise<ReviewForReviewer> {
  const { review, task, isBlind } = await loadOwnReview(ctx, input.reviewId);
  assertMay(ctx.actor, 'review.write', subjectOfTask(task));
  assertReadable(review, task);
  const isFinished = review.state === 'finished';
  return {
    ...(await answerForReviewer(
      ctx.db,
      { ...task, questionVersionId: review.rubricVersionId ?? task.questionVersionId },
      {
        isBlind,
        mayReveal: isBlind && isFinished && may(ctx.actor, 'review.reveal', subjectOfTask(task)),
      },
    )),
    reviewId: review.id,
    state: isFinished ? 'finished' : 'begun',
    isWithdrawn: isWithdrawn(review, task),
    draft: review.draft,
    saves: review.saves,
    // Beside the own share, which is of the same rubric.
    result: isFinished ? resultFor(review, { ...task, outcome: await outcomeAsChosen(ctx.db, task) }) : null,
  };
}
