import { type AttemptId, parseId, type QuestionVersionId, type RegradeId, type ReviewTaskId } from '@assay/core/ids';
import type { TaskBeforeAnew } from '@assay/core/reviews';
import { reviewState, taskBeforeAnew } from '@assay/core/reviews/schema';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';
import { getReviewTask, markTaskOutdated, type ReviewTask } from './review-tasks.ts';

/**
 * The same answer by another rubric: what was given stays with whoever gave it, and it is scored from the beginning. What it was worth is kept until that is done; who practised on it is
 * not.
 */
export async function markTaskAnew(
  tx: Tx,
  { id, answerHash }: Pick<ReviewTask, 'id' | 'answerHash'>,
  questionVersionId: QuestionVersionId,
): Promise<void> {
  const before = await standing(tx, id);
  await markTaskOutdated(tx, id, answerHash);
  await tx
    .updateTable('reviews')
    .set({ rubricVersionId: before.questionVersionId })
    .where('taskId', '=', id)
    .where('rubricVersionId', 'is', null)
    .execute();
  await tx
    .updateTable('reviewTasks')
    .set({ questionVersionId, isActive: 1, beforeAnew: toStored(before) })
    .where('id', '=', id)
    .execute();
}

async function standing(tx: Tx, id: ReviewTaskId): Promise<TaskBeforeAnew> {
  const { questionVersionId, isActive, seats, seatsTaken, hasSecondOpinion, outcome } = await getReviewTask(tx, id);
  const { settledAt, adjudicatedBy } = await tx
    .selectFrom('reviewTasks')
    .select(['settledAt', 'adjudicatedBy'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (outcome === null || settledAt === null) throw new Error(`${id} is not settled: there is nothing to score anew`);
  const reviews = await tx
    .selectFrom('reviews')
    .select(['id', 'state', 'rubricVersionId'])
    .where('taskId', '=', id)
    .where('state', 'not in', ['handed_back', 'outdated'])
    .execute();
  return {
    ...{ questionVersionId, isActive, seats, seatsTaken, hasSecondOpinion, outcome, settledAt },
    adjudicatedBy: adjudicatedBy === null ? null : parseId('account', adjudicatedBy),
    reviews: reviews.map((review) => ({
      reviewId: parseId('review', review.id),
      state: reviewState.parse(review.state),
      rubricVersionId: review.rubricVersionId === null ? null : parseId('questionVersion', review.rubricVersionId),
    })),
  };
}

/** As before new reviews were asked for; what somebody has begun since stays theirs and does not count. */
export async function markTaskAsBefore(tx: Tx, id: ReviewTaskId): Promise<void> {
  const { beforeAnew, questionVersionId: newer } = await tx
    .selectFrom('reviewTasks')
    .select(['beforeAnew', 'questionVersionId'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (beforeAnew === null) throw new Error(`nothing is kept of ${id} from before`);
  const { reviews, isActive, hasSecondOpinion, outcome, ...before } = fromStored(taskBeforeAnew, beforeAnew, 'review_tasks.before_anew');
  await tx
    .updateTable('reviews')
    .set({ state: 'outdated', rubricVersionId: newer })
    .where('taskId', '=', id)
    .where('state', 'in', ['begun', 'lapsed'])
    .execute();
  for (const { reviewId, state, rubricVersionId } of reviews)
    await tx.updateTable('reviews').set({ state, rubricVersionId }).where('id', '=', reviewId).execute();
  await tx
    .updateTable('reviewTasks')
    .set({
      ...before,
      isActive: isActive ? 1 : 0,
      hasSecondOpinion: hasSecondOpinion ? 1 : 0,
      outcome: toStored(outcome),
      state: 'settled',
      beforeAnew: null,
    })
    .where('id', '=', id)
    .execute();
}

/** Answers of a regrade for which new reviews were asked and on which nothing was settled since; `isScored`: somebody has finished one. */
export type AskedAnew = { taskId: ReviewTaskId; attemptId: AttemptId; isScored: boolean };

export async function listAskedAnew(db: Database | Tx, regradeId: RegradeId): Promise<readonly AskedAnew[]> {
  const rows = await db
    .selectFrom('regradeAttempts')
    .innerJoin('regrades', 'regrades.id', 'regradeAttempts.regradeId')
    .innerJoin('reviewTasks', (join) =>
      join
        .onRef('reviewTasks.attemptId', '=', 'regradeAttempts.attemptId')
        .onRef('reviewTasks.questionVersionId', '=', 'regrades.versionId'),
    )
    .where('regradeAttempts.regradeId', '=', regradeId)
    .where('regradeAttempts.state', '=', 'review_asked')
    .where('reviewTasks.beforeAnew', 'is not', null)
    .select((eb) => [
      'reviewTasks.id',
      'reviewTasks.attemptId',
      eb
        .exists(
          eb
            .selectFrom('reviews')
            .select('reviews.id')
            .whereRef('reviews.taskId', '=', 'reviewTasks.id')
            .where('reviews.state', '=', 'finished'),
        )
        .as('isScored'),
    ])
    .orderBy('reviewTasks.id')
    .execute();
  return rows.map(({ id, attemptId, isScored }) => ({
    taskId: parseId('reviewTask', id),
    attemptId: parseId('attempt', attemptId),
    isScored: Boolean(isScored),
  }));
}
