import { type AccountId, parseId, type ReviewTaskId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';
import type { Tx } from '../writing.ts';
import { type LeftOfQuestion, leftFromRow } from './left-of-question.ts';

/** Settled answers that are still there, with which somebody has had nothing to do: neither scored, decided nor handed back, nor practised on. */
const stockFor = (db: Database | Tx, accountId: AccountId, teams: TeamScope) =>
  db
    .selectFrom('reviewTasks')
    .innerJoin('attempts', 'attempts.id', 'reviewTasks.attemptId')
    .where('reviewTasks.state', '=', 'settled')
    .where('reviewTasks.isActive', '=', 1)
    // What is deleted with it, or soon, nobody reads any more.
    .where('attempts.recordingDeletedAt', 'is', null)
    .where(inTeams('reviewTasks.teamId', teams))
    .where((eb) => eb.or([eb('reviewTasks.adjudicatedBy', 'is', null), eb('reviewTasks.adjudicatedBy', '<>', accountId)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('reviews')
            .select('reviews.id')
            .whereRef('reviews.taskId', '=', 'reviewTasks.id')
            .where('reviews.accountId', '=', accountId),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('trainings')
            .select('trainings.id')
            .whereRef('trainings.taskId', '=', 'reviewTasks.id')
            .where('trainings.accountId', '=', accountId),
        ),
      ),
    );

/** By question: how many answers are left to practise on. */
export async function countTrainingStock(db: Database, accountId: AccountId, teams: TeamScope): Promise<readonly LeftOfQuestion[]> {
  const rows = await stockFor(db, accountId, teams)
    .select((eb) => [
      'reviewTasks.questionId',
      eb.fn.max('reviewTasks.questionVersionId').as('questionVersionId'),
      eb.fn.countAll<number>().as('left'),
    ])
    .groupBy('reviewTasks.questionId')
    .orderBy('reviewTasks.questionId')
    .execute();
  return rows.map(leftFromRow);
}

/** In the order of the queue, which says nothing of who wrote it or when. */
export async function findTrainingTask(tx: Tx, accountId: AccountId, teams: TeamScope, questionId: string): Promise<ReviewTaskId | null> {
  const row = await stockFor(tx, accountId, teams)
    .select('reviewTasks.id')
    .where('reviewTasks.questionId', '=', questionId)
    .orderBy('reviewTasks.questionOrder')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : parseId('reviewTask', row.id);
}
