import { sql } from 'kysely';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/**
 * Each time that a question was shown to a real candidate, whatever became of its version, of the score and of the person: every item of a real attempt, void ones too, and every answer
 * that statistics kept of somebody who is gone. Of these a day is left for a moment.
 */
const selectShowings = (db: Database | Tx, questionId?: string) =>
  db
    .selectFrom('questionVersions')
    .innerJoin('items', 'items.questionVersionId', 'questionVersions.id')
    .innerJoin('attempts', 'attempts.id', 'items.attemptId')
    .innerJoin('results', 'results.invitationId', 'attempts.invitationId')
    .select(['questionVersions.questionId', 'results.startedAt'])
    .where('attempts.purpose', '=', 'real')
    .$if(questionId !== undefined, (query) => query.where('questionVersions.questionId', '=', questionId ?? ''))
    .unionAll(
      db
        .selectFrom('responses')
        .leftJoin('items', 'items.id', 'responses.itemId')
        .select(['responses.questionId', 'responses.day as startedAt'])
        .where('responses.purpose', '=', 'real')
        .where('items.id', 'is', null)
        .$if(questionId !== undefined, (query) => query.where('responses.questionId', '=', questionId ?? '')),
    );

/** By question, or of one of them. */
export async function countTimesShown(db: Database | Tx, questionId?: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom(selectShowings(db, questionId).as('showings'))
    .select((eb) => ['questionId', eb.fn.countAll<number>().as('count')])
    .groupBy('questionId')
    .execute();
  return new Map(rows.map((row) => [row.questionId, Number(row.count)]));
}

/** How often each question was shown: in all, since it has been where it is, and in the last quarter. */
export async function readShowings(
  db: Database | Tx,
  quarterFrom: Date,
): Promise<ReadonlyMap<string, { all: number; since: number; quarter: number }>> {
  const started = sql.ref('showings.started_at');
  const rows = await db
    .selectFrom(selectShowings(db).as('showings'))
    .leftJoin('questionStays', 'questionStays.questionId', 'showings.questionId')
    .select((eb) => [
      'showings.questionId',
      eb.fn.countAll().as('all'),
      eb.fn.sum(sql`case when ${started} >= question_stays.since then 1 else 0 end`).as('since'),
      eb.fn.sum(sql`case when ${started} >= ${quarterFrom.toISOString()} then 1 else 0 end`).as('quarter'),
    ])
    .groupBy('showings.questionId')
    .execute();
  return new Map(rows.map((row) => [row.questionId, { all: Number(row.all), since: Number(row.since), quarter: Number(row.quarter) }]));
}
