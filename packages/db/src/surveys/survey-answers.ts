import { addDays } from '@assay/core/decisions';
import type { AttemptId, OpeningId } from '@assay/core/ids';
import { z } from 'zod';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

export async function isSurveyed(db: Database | Tx, attemptId: AttemptId): Promise<boolean> {
  const row = await db.selectFrom('attempts').select('isSurveyed').where('id', '=', attemptId).executeTakeFirst();
  return row?.isSurveyed === 1;
}

/** Whether nobody had answered for this attempt. That somebody did is all that it knows. */
export async function markSurveyed(tx: Tx, attemptId: AttemptId): Promise<boolean> {
  const result = await tx
    .updateTable('attempts')
    .set({ isSurveyed: 1 })
    .where('id', '=', attemptId)
    .where('isSurveyed', '=', 0)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

type SurveyAnswer = { day: string; fair: number | null; job: number | null; comment: string };

/** @param id pure chance: neither person nor moment is in it */
export async function insertSurveyAnswer(
  tx: Tx,
  id: string,
  { comment, ...answer }: SurveyAnswer & { openingId: OpeningId },
): Promise<void> {
  await tx
    .insertInto('surveyAnswers')
    .values({ id, ...answer, comment: comment === '' ? null : toStored(comment) })
    .execute();
}

/** Days are of UTC, both included; null: from the first, to the last. */
export type SurveyDays = { openingIds: readonly OpeningId[]; from: string | null; until: string | null };

/** How often each pair of ratings was given, and how many of those wrote something. */
export async function countSurveyAnswers(
  db: Database | Tx,
  days: SurveyDays,
): Promise<readonly { fair: number | null; job: number | null; answers: number; comments: number }[]> {
  if (days.openingIds.length === 0) return [];
  const rows = await answersOf(db, days)
    .select((eb) => ['fair', 'job', eb.fn.countAll().as('answers'), eb.fn.count('comment').as('comments')])
    .groupBy(['fair', 'job'])
    .execute();
  return rows.map(({ answers, comments, ...ratings }) => ({ ...ratings, answers: Number(answers), comments: Number(comments) }));
}

/** In the order of their ids, which is chance. */
export async function listSurveyComments(
  db: Database | Tx,
  days: SurveyDays,
  page: { limit: number; offset: number },
): Promise<readonly { day: string; text: string }[]> {
  if (days.openingIds.length === 0) return [];
  const rows = await answersOf(db, days)
    .select(['day', 'comment'])
    .where('comment', 'is not', null)
    .orderBy('id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(({ day, comment }) => ({ day, text: fromStored(z.string(), comment ?? '""', 'survey_answers.comment') }));
}

function answersOf(db: Database | Tx, { openingIds, from, until }: SurveyDays) {
  let found = db.selectFrom('surveyAnswers').where('openingId', 'in', openingIds);
  if (from !== null) found = found.where('day', '>=', from);
  return until === null ? found : found.where('day', '<=', until);
}

/** Real attempts that ended in the days, by the revision they were of, and how many of them answered. */
export async function countSurveyed(db: Database | Tx, { openingIds, from, until }: SurveyDays) {
  if (openingIds.length === 0) return [];
  let found = db
    .selectFrom('attempts')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .where('invitations.openingId', 'in', openingIds)
    .where('attempts.purpose', '=', 'real')
    .where('attempts.closedAt', 'is not', null);
  if (from !== null) found = found.where('attempts.closedAt', '>=', from);
  if (until !== null) found = found.where('attempts.closedAt', '<', addDays(until, 1));
  const rows = await found
    .select((eb) => [
      'attempts.assessmentRevisionId as revisionId',
      eb.fn.countAll().as('ended'),
      eb.fn.sum('attempts.isSurveyed').as('answered'),
    ])
    .groupBy('attempts.assessmentRevisionId')
    .execute();
  return rows.map(({ revisionId, ended, answered }) => ({ revisionId, ended: Number(ended), answered: Number(answered) }));
}
