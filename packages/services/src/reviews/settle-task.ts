import { meanOutcome, type ReviewOutcome, standingOf } from '@assay/core/reviews';
import { getReviewPlan, listFinishedReviews, markDisputed, markSecondOpinion, markTaskSettled, type ReviewTask, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { scoreAnew } from '../grading/score-anew.ts';
import { rubricOfTask } from './rubric-of-task.ts';

/** What follows from the reviews that are finished: nothing yet, a second opinion, a dispute for a manager, or points. The task is locked. */
export async function settleTask(tx: Tx, ctx: ServiceContext, task: ReviewTask): Promise<void> {
  const finished = await listFinishedReviews(tx, task.id);
  const { plan } = await getReviewPlan(tx, task.assessmentId);
  const shares = finished.map(({ share }) => share ?? 0);
  if (task.state === 'settled' || shares.length === 0) return;
  const standing = standingOf(shares, task, plan);
  switch (standing) {
    case 'waiting':
      return;
    case 'second_opinion':
      return markSecondOpinion(tx, task.id);
    case 'disputed':
      return markDisputed(tx, task.id);
    case 'agreed': {
      const all = finished.map(({ draft }) => draft.levels);
      return scoreTask(tx, ctx, task, meanOutcome(await rubricOfTask(tx, task), all, task.rubricPart));
    }
    default:
      return standing satisfies never;
  }
}

/** The attempt's score and what statistics read of it follow in the same transaction. */
export async function scoreTask(tx: Tx, ctx: ServiceContext, task: ReviewTask, outcome: ReviewOutcome): Promise<void> {
  await markTaskSettled(tx, task.id, outcome, ctx.now());
  await scoreAnew(tx, ctx, task.attemptId);
}
