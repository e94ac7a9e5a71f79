import { type AccountId, parseId, type QuestionVersionId, type ReviewId, type ReviewTaskId } from '@assay/core/ids';
import type { ReviewDraft, ReviewOrder, ReviewOutcome, TaskState } from '@assay/core/reviews';
import { reviewDraft, reviewOutcome, taskState } from '@assay/core/reviews/schema';
import { sql } from 'kysely';
import type { Database } from '../open.ts';
import { fromStored } from '../stored-json.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';
import type { Tx } from '../writing.ts';
import { type LeftOfQuestion, leftFromRow } from './left-of-question.ts';

/** Whoever has begun, finished or handed back an answer is not offered it again; what somebody left lying since `staleBefore` is free. */
const freeFor = (db: Database | Tx, accountId: AccountId, teams: TeamScope, staleBefore: Date) =>
  db
    .selectFrom('reviewTasks')
    .where('reviewTasks.state', 'in', ['waiting', 'second_opinion'])
    .where('reviewTasks.isActive', '=', 1)
    .where((eb) =>
      eb(
        eb(
          'reviewTasks.seatsTaken',
          '-',
          eb
            .selectFrom('reviews')
            .select((inner) => inner.fn.countAll<number>().as('count'))
            .whereRef('reviews.taskId', '=', 'reviewTasks.id')
            .where('reviews.state', '=', 'begun')
            .where('reviews.touchedAt', '<', staleBefore.toISOString()),
        ),
        '<',
        eb.ref('reviewTasks.seats'),
      ),
    )
    .where(inTeams('reviewTasks.teamId', teams))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('reviews')
            .select('reviews.id')
            .whereRef('reviews.taskId', '=', 'reviewTasks.id')
            .where('reviews.accountId', '=', accountId)
            .where('reviews.state', 'in', ['begun', 'finished', 'handed_back']),
        ),
      ),
    );

export async function countFreeSeats(
  db: Database,
  accountId: AccountId,
  teams: TeamScope,
  staleBefore: Date,
): Promise<readonly LeftOfQuestion[]> {
  const rows = await freeFor(db, accountId, teams, staleBefore)
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

type Wanted = { order: ReviewOrder; questionId: string | null; isOnlyThat: boolean; staleBefore: Date };

/** `questionId`: its answers come first, or with `isOnlyThat` no others. */
export async function findFreeTask(
  tx: Tx,
  accountId: AccountId,
  teams: TeamScope,
  { order, questionId, isOnlyThat, staleBefore }: Wanted,
): Promise<ReviewTaskId | null> {
  const free = freeFor(tx, accountId, teams, staleBefore).select('reviewTasks.id').limit(1);
  const asked = isOnlyThat && questionId !== null ? free.where('reviewTasks.questionId', '=', questionId) : free;
  const ordered =
    order === 'candidate'
      ? asked.orderBy('reviewTasks.candidateOrder').orderBy('reviewTasks.position')
      : asked
          .orderBy(sql`case when review_tasks.question_id = ${questionId ?? ''} then 0 else 1 end`)
          .orderBy('reviewTasks.questionId')
          .orderBy('reviewTasks.questionOrder');
  const row = await ordered.executeTakeFirst();
  return row === undefined ? null : parseId('reviewTask', row.id);
}

/** Also of one that was handed back. Null for somebody else's. */
export async function findQuestionOfReview(tx: Tx, id: ReviewId, accountId: AccountId): Promise<string | null> {
  const row = await tx
    .selectFrom('reviews')
    .innerJoin('reviewTasks', 'reviewTasks.id', 'reviews.taskId')
    .select('reviewTasks.questionId')
    .where('reviews.id', '=', id)
    .where('reviews.accountId', '=', accountId)
    .executeTakeFirst();
  return row?.questionId ?? null;
}

/** Seconds that somebody's own finished reviews took, by question. */
export async function mapOwnSeconds(db: Database, accountId: AccountId): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await db
    .selectFrom('reviews')
    .innerJoin('reviewTasks', 'reviewTasks.id', 'reviews.taskId')
    .select(['reviewTasks.questionId', 'reviews.seconds'])
    .where('reviews.accountId', '=', accountId)
    .where('reviews.state', '=', 'finished')
    .orderBy('reviews.finishedAt', 'desc')
    .limit(2000)
    .execute();
  const seconds = new Map<string, number[]>();
  for (const { questionId, seconds: own } of rows) seconds.set(questionId, [...(seconds.get(questionId) ?? []), own]);
  return seconds;
}

export type OwnReview = {
  id: ReviewId;
  questionVersionId: QuestionVersionId;
  draft: ReviewDraft;
  share: number | null;
  isActive: boolean;
  state: TaskState;
  outcome: ReviewOutcome | null;
};

/** Begun ones the oldest first, finished ones the newest. */
export async function listOwnReviews(
  db: Database | Tx,
  accountId: AccountId,
  teams: TeamScope,
  state: 'begun' | 'finished',
  limit: number,
): Promise<readonly OwnReview[]> {
  const rows = await db
    .selectFrom('reviews')
    .innerJoin('reviewTasks', 'reviewTasks.id', 'reviews.taskId')
    .select([
      'reviews.id',
      'reviews.draft',
      'reviews.share',
      'reviewTasks.questionVersionId',
      'reviewTasks.isActive',
      'reviewTasks.state',
      'reviewTasks.outcome',
    ])
    .where('reviews.accountId', '=', accountId)
    .where('reviews.state', '=', state)
    .where(inTeams('reviewTasks.teamId', teams))
    .$if(state === 'begun', (query) => query.where('reviewTasks.isActive', '=', 1).orderBy('reviews.id'))
    .$if(state === 'finished', (query) => query.orderBy('reviews.finishedAt', 'desc').orderBy('reviews.id'))
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: parseId('review', row.id),
    questionVersionId: parseId('questionVersion', row.questionVersionId),
    draft: fromStored(reviewDraft, row.draft, 'reviews.draft'),
    share: row.share,
    isActive: row.isActive === 1,
    state: taskState.parse(row.state),
    outcome: row.outcome === null ? null : fromStored(reviewOutcome, row.outcome, 'review_tasks.outcome'),
  }));
}

export async function countFinishedReviews(db: Database, accountId: AccountId): Promise<number> {
  const row = await db
    .selectFrom('reviews')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('accountId', '=', accountId)
    .where('state', '=', 'finished')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Answers on which those who were asked differ: with a second opinion on its way, or for a manager to decide. */
export async function listDisputes(db: Database, teams: TeamScope, limit: number) {
  const rows = await db
    .selectFrom('reviewTasks')
    .select(['id', 'questionVersionId', 'state'])
    .where('state', 'in', ['disputed', 'second_opinion'])
    .where('isActive', '=', 1)
    .where(inTeams('reviewTasks.teamId', teams))
    .orderBy('questionId')
    .orderBy('questionOrder')
    .limit(limit)
    .execute();
  return rows.map(({ id, questionVersionId, state }) => ({
    id: parseId('reviewTask', id),
    questionVersionId: parseId('questionVersion', questionVersionId),
    isSecondOpinionOpen: state === 'second_opinion',
  }));
}

export async function countDisputes(db: Database, teams: TeamScope): Promise<number> {
  const row = await db
    .selectFrom('reviewTasks')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'disputed')
    .where('isActive', '=', 1)
    .where(inTeams('reviewTasks.teamId', teams))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
