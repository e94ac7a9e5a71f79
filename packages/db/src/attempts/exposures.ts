import { type AssessmentId, type OpeningId, parseId, type QuestionVersionId } from '@assay/core/ids';
import { sql } from 'kysely';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** How often questions were shown at one assessment, and how they were answered. All of it is of real attempts. */
export type Exposures = {
  attempts: number;
  attemptsThisWeek: number;
  /** By question, whatever its version. */
  shown: ReadonlyMap<string, { shown: number; shownThisWeek: number }>;
  /** By version: the mean share of the points of all graded answers, those of its time as a pilot among them. */
  facilities: ReadonlyMap<QuestionVersionId, { n: number; mean: number }>;
  /** By question: in which forms of the opening in this week it was, from 0. */
  forms: ReadonlyMap<string, readonly number[]>;
};

export const noExposures: Exposures = { attempts: 0, attemptsThisWeek: 0, shown: new Map(), facilities: new Map(), forms: new Map() };

/** Shares are of the latest attempts: so many say it as well as more would, and a start should not read a quarter's worth of a big campaign. */
const mostAttempts = 1_000;

type Of = { assessmentId: AssessmentId; openingId: OpeningId; quarterFrom: Date; weekFrom: Date; mostForms: number };

export async function readExposures(db: Database | Tx, of: Of): Promise<Exposures> {
  const weekFrom = of.weekFrom.toISOString();
  // Nothing but the id is read of an attempt: its other columns lie behind the stored inputs of its form.
  const latest = db
    .selectFrom('openings')
    .innerJoin('results', 'results.openingId', 'openings.id')
    .innerJoin('attempts', 'attempts.invitationId', 'results.invitationId')
    .select(['attempts.id', 'results.startedAt'])
    .where('openings.assessmentId', '=', of.assessmentId)
    .where('openings.purpose', '=', 'real')
    .where('results.startedAt', '>=', of.quarterFrom.toISOString())
    .orderBy('results.startedAt', 'desc')
    .limit(mostAttempts);
  const isThisWeek = sql<number>`case when latest.started_at >= ${weekFrom} then 1 else 0 end`;
  const total = await db
    .selectFrom(latest.as('latest'))
    .select((eb) => [eb.fn.countAll().as('attempts'), eb.fn.sum(isThisWeek).as('thisWeek')])
    .executeTakeFirst();
  if (Number(total?.attempts ?? 0) === 0) return noExposures;
  const counted = db
    .selectFrom(latest.as('latest'))
    .innerJoin('items', 'items.attemptId', 'latest.id')
    .leftJoin('responses', (join) =>
      join
        .onRef('responses.itemId', '=', 'items.id')
        .on((eb) => eb.or([eb('responses.counts', '=', 1), eb('responses.isPilot', '=', 1)]))
        .on('responses.max', '>', 0),
    )
    .select((eb) => [
      'items.questionVersionId',
      eb.fn.countAll().as('shown'),
      eb.fn.sum(isThisWeek).as('thisWeek'),
      eb.fn.count('responses.itemId').as('answers'),
      eb.fn.avg(eb('responses.score', '/', eb.ref('responses.max'))).as('mean'),
    ])
    .groupBy('items.questionVersionId');
  const rows = await db
    .selectFrom(counted.as('counted'))
    .innerJoin('questionVersions', 'questionVersions.id', 'counted.questionVersionId')
    .selectAll('counted')
    .select('questionVersions.questionId')
    .execute();
  const shown = new Map<string, { shown: number; shownThisWeek: number }>();
  for (const row of rows) {
    const before = shown.get(row.questionId);
    shown.set(row.questionId, {
      shown: (before?.shown ?? 0) + Number(row.shown),
      shownThisWeek: (before?.shownThisWeek ?? 0) + Number(row.thisWeek),
    });
  }
  return {
    attempts: Number(total?.attempts),
    attemptsThisWeek: Number(total?.thisWeek),
    shown,
    facilities: new Map(
      rows
        .filter(({ answers }) => Number(answers) > 0)
        .map((row) => [parseId('questionVersion', row.questionVersionId), { n: Number(row.answers), mean: Number(row.mean) }]),
    ),
    forms: await formsOfWeek(db, of),
  };
}

async function formsOfWeek(db: Database | Tx, { openingId, weekFrom, mostForms }: Of): Promise<ReadonlyMap<string, readonly number[]>> {
  const latest = db
    .selectFrom('results')
    .innerJoin('attempts', 'attempts.invitationId', 'results.invitationId')
    .select('attempts.id')
    .where('results.openingId', '=', openingId)
    .where('results.startedAt', '>=', weekFrom.toISOString())
    .orderBy('results.startedAt', 'desc')
    .limit(mostForms);
  const rows = await db
    .selectFrom(latest.as('latest'))
    .innerJoin('items', 'items.attemptId', 'latest.id')
    .innerJoin('questionVersions', 'questionVersions.id', 'items.questionVersionId')
    .select(['items.attemptId', 'questionVersions.questionId'])
    .orderBy('items.attemptId')
    .execute();
  const numbers = new Map([...new Set(rows.map(({ attemptId }) => attemptId))].map((attemptId, number) => [attemptId, number]));
  const forms = Map.groupBy(rows, ({ questionId }) => questionId);
  return new Map([...forms].map(([questionId, own]) => [questionId, own.map(({ attemptId }) => numbers.get(attemptId) ?? 0)]));
}
