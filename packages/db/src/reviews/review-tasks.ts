import { nothingHere } from '@assay/core';
import {
  type AccountId,
  type AssessmentId,
  type AttemptId,
  type ItemId,
  type OpeningId,
  parseId,
  type QuestionVersionId,
  type ReviewTaskId,
  type TeamId,
} from '@assay/core/ids';
import type { ReviewOutcome, TaskState } from '@assay/core/reviews';
import { reviewDraft, reviewOutcome, taskState } from '@assay/core/reviews/schema';
import type { Selectable } from 'kysely';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

export type ReviewTask = {
  id: ReviewTaskId;
  itemId: ItemId;
  attemptId: AttemptId;
  teamId: TeamId;
  assessmentId: AssessmentId;
  questionId: string;
  questionVersionId: QuestionVersionId;
  answerHash: string;
  seats: number;
  seatsTaken: number;
  hasSecondOpinion: boolean;
  rubricPart: number;
  isActive: boolean;
  state: TaskState;
  outcome: ReviewOutcome | null;
};

export type NewReviewTask = Pick<
  ReviewTask,
  'id' | 'itemId' | 'attemptId' | 'teamId' | 'assessmentId' | 'questionId' | 'questionVersionId' | 'answerHash' | 'seats' | 'rubricPart'
> & { questionOrder: string; candidateOrder: string; position: number };

export const taskFromRow = (row: Selectable<Schema['reviewTasks']>): ReviewTask => ({
  id: parseId('reviewTask', row.id),
  itemId: parseId('item', row.itemId),
  attemptId: parseId('attempt', row.attemptId),
  teamId: parseId('team', row.teamId),
  assessmentId: parseId('assessment', row.assessmentId),
  questionId: row.questionId,
  questionVersionId: parseId('questionVersion', row.questionVersionId),
  answerHash: row.answerHash,
  seats: row.seats,
  seatsTaken: row.seatsTaken,
  hasSecondOpinion: row.hasSecondOpinion === 1,
  rubricPart: row.rubricPart,
  isActive: row.isActive === 1,
  state: taskState.parse(row.state),
  outcome: row.outcome === null ? null : fromStored(reviewOutcome, row.outcome, 'review_tasks.outcome'),
});

export async function insertReviewTask(tx: Tx, task: NewReviewTask): Promise<void> {
  await tx
    .insertInto('reviewTasks')
    .values({
      ...task,
      seatsTaken: 0,
      hasSecondOpinion: 0,
      isActive: 1,
      state: 'waiting',
      outcome: null,
      settledAt: null,
      adjudicatedBy: null,
      beforeAnew: null,
    })
    .execute();
}

export async function listReviewTasks(db: Database | Tx, attemptId: AttemptId): Promise<readonly ReviewTask[]> {
  const rows = await db.selectFrom('reviewTasks').selectAll().where('attemptId', '=', attemptId).execute();
  return rows.map(taskFromRow);
}

export async function getReviewTask(db: Database | Tx, id: ReviewTaskId): Promise<ReviewTask> {
  const row = await db.selectFrom('reviewTasks').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return taskFromRow(row);
}

/** Held until the end of the transaction: of two who finish at the same moment, the second one sees the first. */
export async function lockReviewTask(tx: Tx, id: ReviewTaskId): Promise<ReviewTask> {
  const row = await tx
    .updateTable('reviewTasks')
    .set((eb) => ({ state: eb.ref('state') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return taskFromRow(row);
}

/** Whether somebody is to read it, and how much its rubric counts. What is settled stays as it was settled. */
export async function markTaskPlanned(
  tx: Tx,
  id: ReviewTaskId,
  planned: { isActive: boolean; seats: number; rubricPart: number },
): Promise<void> {
  await tx
    .updateTable('reviewTasks')
    .set({ isActive: planned.isActive ? 1 : 0 })
    .where('id', '=', id)
    .execute();
  await tx
    .updateTable('reviewTasks')
    .set((eb) => ({ seats: eb(eb.val(planned.seats), '+', eb.ref('hasSecondOpinion')), rubricPart: planned.rubricPart }))
    .where('id', '=', id)
    .where('state', '<>', 'settled')
    .execute();
}

/** Nobody reads the answers of this attempt any more, as long as it is not planned anew. */
export async function markTasksInactive(tx: Tx, attemptId: AttemptId): Promise<void> {
  await tx.updateTable('reviewTasks').set({ isActive: 0 }).where('attemptId', '=', attemptId).execute();
}

/** The answer is another one than that which was scored: the scores stay with whoever gave them, and count no more; nobody practises on it. */
export async function markTaskOutdated(tx: Tx, id: ReviewTaskId, answerHash: string): Promise<void> {
  await tx
    .updateTable('reviewTasks')
    .set({
      answerHash,
      seatsTaken: 0,
      hasSecondOpinion: 0,
      state: 'waiting',
      outcome: null,
      settledAt: null,
      adjudicatedBy: null,
      beforeAnew: null,
    })
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('trainings').where('taskId', '=', id).execute();
  await tx.updateTable('reviews').set({ state: 'outdated' }).where('taskId', '=', id).where('state', '<>', 'handed_back').execute();
}

/** Takes one of the free seats. Answers whether there was one. */
export async function takeSeat(tx: Tx, id: ReviewTaskId): Promise<boolean> {
  const result = await tx
    .updateTable('reviewTasks')
    .set((eb) => ({ seatsTaken: eb('seatsTaken', '+', 1) }))
    .where('id', '=', id)
    .where('isActive', '=', 1)
    .where('state', 'in', ['waiting', 'second_opinion'])
    .whereRef('seatsTaken', '<', 'seats')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function releaseSeat(tx: Tx, id: ReviewTaskId): Promise<void> {
  await tx
    .updateTable('reviewTasks')
    .set((eb) => ({ seatsTaken: eb('seatsTaken', '-', 1) }))
    .where('id', '=', id)
    .where('seatsTaken', '>', 0)
    .execute();
}

export async function markSecondOpinion(tx: Tx, id: ReviewTaskId): Promise<void> {
  await tx
    .updateTable('reviewTasks')
    .set((eb) => ({ state: 'second_opinion', hasSecondOpinion: 1, seats: eb('seats', '+', 1) }))
    .where('id', '=', id)
    .where('hasSecondOpinion', '=', 0)
    .execute();
}

export async function markDisputed(tx: Tx, id: ReviewTaskId): Promise<void> {
  await tx.updateTable('reviewTasks').set({ state: 'disputed' }).where('id', '=', id).where('state', '<>', 'settled').execute();
}

export async function markTaskSettled(tx: Tx, id: ReviewTaskId, outcome: ReviewOutcome, at: Date): Promise<void> {
  await tx
    .updateTable('reviewTasks')
    .set({ state: 'settled', outcome: toStored(outcome), settledAt: at.toISOString(), beforeAnew: null })
    .where('id', '=', id)
    .execute();
}

/** Whoever decided has scored it, too. */
export async function markAdjudicator(tx: Tx, id: ReviewTaskId, accountId: AccountId): Promise<void> {
  await tx.updateTable('reviewTasks').set({ adjudicatedBy: accountId }).where('id', '=', id).execute();
}

/** The same levels by another version of the rubric, or by the one before again. */
export async function markRescored(tx: Tx, id: ReviewTaskId, outcome: ReviewOutcome): Promise<void> {
  await tx
    .updateTable('reviewTasks')
    .set({ outcome: toStored(outcome) })
    .where('id', '=', id)
    .where('state', '=', 'settled')
    .execute();
}

/** Attempts of real candidates that were graded, a page at a time. */
export async function listGradedAttempts(
  db: Database,
  of: { assessmentId: AssessmentId } | { openingId: OpeningId },
  after: string,
  limit: number,
): Promise<readonly AttemptId[]> {
  const rows = await db
    .selectFrom('attempts')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .innerJoin('assessmentRevisions', 'assessmentRevisions.id', 'attempts.assessmentRevisionId')
    .select('attempts.id')
    .where('attempts.purpose', '=', 'real')
    .where('attempts.gradedAt', 'is not', null)
    .where('attempts.id', '>', after)
    .where((eb) =>
      'openingId' in of ? eb('invitations.openingId', '=', of.openingId) : eb('assessmentRevisions.assessmentId', '=', of.assessmentId),
    )
    .orderBy('attempts.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => parseId('attempt', id));
}

/** Of an assessment: how many answers wait for reviewers, and on how many they differ. */
export async function countReviewTasks(db: Database | Tx, assessmentId: AssessmentId): Promise<{ waiting: number; disputed: number }> {
  const row = await db
    .selectFrom('reviewTasks')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('state', 'in', ['waiting', 'second_opinion']).as('waiting'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'disputed').as('disputed'),
    ])
    .where('assessmentId', '=', assessmentId)
    .where('isActive', '=', 1)
    .executeTakeFirstOrThrow();
  return { waiting: Number(row.waiting), disputed: Number(row.disputed) };
}

/** The person behind an answer, for whoever may know or for masking their name. */
export async function getReviewedPerson(db: Database | Tx, attemptId: AttemptId): Promise<{ name: string; email: string }> {
  return db
    .selectFrom('attempts')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .select(['candidates.name', 'candidates.email'])
    .where('attempts.id', '=', attemptId)
    .executeTakeFirstOrThrow();
}

/** Without what somebody wrote; nobody has to read what is gone, or practises on it. */
export async function forgetReviewWords(tx: Tx, attemptId: AttemptId): Promise<void> {
  await tx.deleteFrom('trainings').where('attemptId', '=', attemptId).execute();
  await tx
    .updateTable('reviewTasks')
    .set({ isActive: 0, beforeAnew: null })
    .where('attemptId', '=', attemptId)
    .where('state', '<>', 'settled')
    .execute();
  for (const { id, outcome } of await listReviewTasks(tx, attemptId)) {
    if (outcome === null) continue;
    await tx
      .updateTable('reviewTasks')
      .set({ outcome: toStored({ ...outcome, reason: '' }) })
      .where('id', '=', id)
      .execute();
  }
  const reviews = await tx.selectFrom('reviews').select(['id', 'draft']).where('attemptId', '=', attemptId).execute();
  for (const { id, draft } of reviews) {
    const { levels } = fromStored(reviewDraft, draft, 'reviews.draft');
    await tx
      .updateTable('reviews')
      .set({ draft: toStored({ levels, notes: {}, overall: '' }), word: '' })
      .where('id', '=', id)
      .execute();
  }
}
