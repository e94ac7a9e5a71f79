import { nothingHere } from '@assay/core';
import { type AccountId, type AttemptId, parseId, type QuestionVersionId, type ReviewTaskId, type TrainingId } from '@assay/core/ids';
import type { ReviewDraft } from '@assay/core/reviews';
import { reviewDraft } from '@assay/core/reviews/schema';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';
import type { Tx } from '../writing.ts';
import { emptyDraft } from './reviews.ts';

/** Scores of a settled answer for practice: nobody's but those of whoever practises, and read by nothing that scores, compares or counts. */
export type Training = {
  id: TrainingId;
  taskId: ReviewTaskId;
  state: 'begun' | 'finished';
  draft: ReviewDraft;
  saves: number;
};

type NewTraining = { id: TrainingId; taskId: ReviewTaskId; attemptId: AttemptId; accountId: AccountId };

/** Answers whether the same person did not begin it in another tab at the same moment. */
export async function insertTraining(tx: Tx, training: NewTraining): Promise<boolean> {
  const made = await tx
    .insertInto('trainings')
    .values({ ...training, state: 'begun', draft: toStored(emptyDraft), saves: 0, finishedAt: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** Somebody else's is as if it were not there. */
export async function getOwnTraining(db: Database | Tx, id: TrainingId, accountId: AccountId): Promise<Training> {
  const row = await db
    .selectFrom('trainings')
    .selectAll()
    .where('id', '=', id)
    .where('accountId', '=', accountId)
    .where('state', 'in', ['begun', 'finished'])
    .executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return {
    id: parseId('training', row.id),
    taskId: parseId('reviewTask', row.taskId),
    state: row.state === 'finished' ? 'finished' : 'begun',
    draft: fromStored(reviewDraft, row.draft, 'trainings.draft'),
    saves: row.saves,
  };
}

/** What somebody began of a question and can still go on with, the oldest first. */
export async function listBegunTrainings(
  db: Database | Tx,
  accountId: AccountId,
  teams: TeamScope,
  questionId: string,
): Promise<readonly TrainingId[]> {
  const rows = await db
    .selectFrom('trainings')
    .innerJoin('reviewTasks', 'reviewTasks.id', 'trainings.taskId')
    .select('trainings.id')
    .where('trainings.accountId', '=', accountId)
    .where('trainings.state', '=', 'begun')
    .where('reviewTasks.questionId', '=', questionId)
    .where('reviewTasks.state', '=', 'settled')
    .where('reviewTasks.isActive', '=', 1)
    .where(inTeams('reviewTasks.teamId', teams))
    .orderBy('trainings.id')
    .execute();
  return rows.map(({ id }) => parseId('training', id));
}

/** By question: how many somebody has practised on, and how many lie begun. */
export async function countOwnTrainings(
  db: Database,
  accountId: AccountId,
  teams: TeamScope,
): Promise<readonly { questionId: string; questionVersionId: QuestionVersionId; practised: number; begun: number }[]> {
  const rows = await db
    .selectFrom('trainings')
    .innerJoin('reviewTasks', 'reviewTasks.id', 'trainings.taskId')
    .select((eb) => [
      'reviewTasks.questionId',
      eb.fn.max('reviewTasks.questionVersionId').as('questionVersionId'),
      eb.fn.countAll<number>().filterWhere('trainings.state', '=', 'finished').as('practised'),
      eb.fn
        .countAll<number>()
        .filterWhere(
          eb.and([eb('trainings.state', '=', 'begun'), eb('reviewTasks.state', '=', 'settled'), eb('reviewTasks.isActive', '=', 1)]),
        )
        .as('begun'),
    ])
    .where('trainings.accountId', '=', accountId)
    .where(inTeams('reviewTasks.teamId', teams))
    .groupBy('reviewTasks.questionId')
    .execute();
  return rows.map(({ questionId, questionVersionId, practised, begun }) => ({
    questionId,
    questionVersionId: parseId('questionVersion', questionVersionId),
    practised: Number(practised),
    begun: Number(begun),
  }));
}

/** Answers whether nobody saved it since. */
export async function markTrainingSaved(
  tx: Tx,
  id: TrainingId,
  { basedOn, draft }: { basedOn: number; draft: ReviewDraft },
): Promise<boolean> {
  const result = await tx
    .updateTable('trainings')
    .set((eb) => ({ draft: toStored(draft), saves: eb('saves', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'begun')
    .where('saves', '=', basedOn)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function markTrained(tx: Tx, id: TrainingId, at: Date): Promise<void> {
  await tx
    .updateTable('trainings')
    .set({ state: 'finished', finishedAt: at.toISOString() })
    .where('id', '=', id)
    .where('state', '=', 'begun')
    .execute();
}

/** Whoever knows the person is not offered the answer again. */
export async function markTrainingHandedBack(tx: Tx, id: TrainingId): Promise<void> {
  await tx
    .updateTable('trainings')
    .set({ state: 'handed_back', draft: toStored(emptyDraft) })
    .where('id', '=', id)
    .where('state', '=', 'begun')
    .execute();
}
