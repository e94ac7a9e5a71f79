import { type AccountId, type AssessmentId, parseId, type QuestionVersionId, type ReviewTaskId } from '@assay/core/ids';
import { reviewDraft } from '@assay/core/reviews/schema';
import type { Database } from '../open.ts';
import { fromStored } from '../stored-json.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';

type Compared = { of: { assessmentId: AssessmentId } | { teams: TeamScope }; limit: number };

/** The newest answers that several score and that nobody is still to score: what was given before must not tell whoever comes after. */
const comparedTasks = (db: Database, { of, limit }: Compared) =>
  db
    .selectFrom('reviewTasks')
    .select('reviewTasks.id')
    .where('reviewTasks.state', 'in', ['settled', 'disputed'])
    .where('reviewTasks.seatsTaken', '>=', 2)
    .where((eb) => ('teams' in of ? inTeams('reviewTasks.teamId', of.teams) : eb('reviewTasks.assessmentId', '=', of.assessmentId)))
    .orderBy('reviewTasks.id', 'desc')
    .limit(limit);

/**
 * What each gave who was asked from the beginning, in the order in which they finished. A second opinion is asked for where those differ: counted
 * with them, it would count their differences twice.
 */
const firstScores = (db: Database, compared: Compared) =>
  db
    .selectFrom('reviews')
    .innerJoin('reviewTasks', 'reviewTasks.id', 'reviews.taskId')
    .where('reviews.taskId', 'in', comparedTasks(db, compared))
    .where('reviews.state', '=', 'finished')
    .where('reviews.isSecondOpinion', '=', 0)
    .orderBy('reviews.taskId')
    .orderBy('reviews.finishedAt')
    .orderBy('reviews.id');

export type FirstShare = { taskId: ReviewTaskId; accountId: AccountId; share: number };
export type FirstScores = FirstShare & { questionVersionId: QuestionVersionId; levels: Readonly<Record<string, number>> };

export async function listFirstScores(db: Database, compared: Compared): Promise<readonly FirstScores[]> {
  const rows = await firstScores(db, compared)
    .select(['reviews.taskId', 'reviews.accountId', 'reviews.share', 'reviews.draft', 'reviewTasks.questionVersionId'])
    .execute();
  return rows.map((row) => ({
    taskId: parseId('reviewTask', row.taskId),
    accountId: parseId('account', row.accountId),
    share: row.share ?? 0,
    questionVersionId: parseId('questionVersion', row.questionVersionId),
    levels: fromStored(reviewDraft, row.draft, 'reviews.draft').levels,
  }));
}

export async function listFirstShares(db: Database, compared: Compared): Promise<readonly FirstShare[]> {
  const rows = await firstScores(db, compared).select(['reviews.taskId', 'reviews.accountId', 'reviews.share']).execute();
  return rows.map(({ taskId, accountId, share }) => ({
    taskId: parseId('reviewTask', taskId),
    accountId: parseId('account', accountId),
    share: share ?? 0,
  }));
}

/** Answers of an assessment that several score, and on which somebody still has to finish. */
export async function countUnfinishedAnswers(db: Database, assessmentId: AssessmentId): Promise<number> {
  const row = await db
    .selectFrom('reviewTasks')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('assessmentId', '=', assessmentId)
    .where('isActive', '=', 1)
    .where('state', 'in', ['waiting', 'second_opinion'])
    .where('seats', '>=', 2)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
