import { type AssessmentId, parseId } from '@assay/core/ids';
import { sql } from 'kysely';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

export type AssessmentShowings = { attempts: number; shown: ReadonlyMap<string, number> };

/** By assessment: real attempts that started in a stretch of time and are still here, and how many of them showed each question. As a share it hardly changes when people go. */
export async function readShowingsByAssessment(
  db: Database | Tx,
  { from, until }: { from: Date; until: Date },
): Promise<ReadonlyMap<AssessmentId, AssessmentShowings>> {
  const within = db
    .selectFrom('openings')
    .innerJoin('results', 'results.openingId', 'openings.id')
    .innerJoin('attempts', 'attempts.invitationId', 'results.invitationId')
    .select(['openings.assessmentId', 'attempts.id'])
    .where('openings.purpose', '=', 'real')
    .where('results.startedAt', '>=', from.toISOString())
    .where('results.startedAt', '<', until.toISOString());
  const totals = await db
    .selectFrom(within.as('within'))
    .select((eb) => ['assessmentId', eb.fn.countAll().as('attempts')])
    .groupBy('assessmentId')
    .execute();
  const rows = await db
    .selectFrom(within.as('within'))
    .innerJoin('items', 'items.attemptId', 'within.id')
    .innerJoin('questionVersions', 'questionVersions.id', 'items.questionVersionId')
    .select((eb) => ['within.assessmentId', 'questionVersions.questionId', eb.fn.countAll().as('shown')])
    .groupBy(['within.assessmentId', 'questionVersions.questionId'])
    .execute();
  return new Map(
    totals.map(({ assessmentId, attempts }) => {
      const own = rows.filter((row) => row.assessmentId === assessmentId);
      const shown = new Map(own.map((row) => [row.questionId, Number(row.shown)]));
      return [parseId('assessment', assessmentId), { attempts: Number(attempts), shown }];
    }),
  );
}

type Sums = { n: number; x: number; y: number; xx: number; xy: number; yy: number };

/** By question, of its proven version: sums over its exposures in order, of the share of the points and of the seconds. */
export async function readTrendSums(db: Database | Tx): Promise<ReadonlyMap<string, { score: Sums; seconds: Sums }>> {
  const rows = await db
    .selectFrom('questions')
    .innerJoin('leakExposures', 'leakExposures.questionVersionId', 'questions.liveVersionId')
    .innerJoin('responses', 'responses.itemId', 'leakExposures.itemId')
    .select((eb) => {
      const sums = (name: 'score' | 'seconds', y: ReturnType<typeof sql>) => {
        // Times of null are in no sum; the number is made a fraction, since squares of whole numbers overflow.
        const x = sql`case when ${y} is null then null else leak_exposures.number * 1.0 end`;
        return [
          eb.fn.count(sql`${y}`).as(`${name}N`),
          eb.fn.sum(x).as(`${name}X`),
          eb.fn.sum(y).as(`${name}Y`),
          eb.fn.sum(sql`${x} * ${x}`).as(`${name}Xx`),
          eb.fn.sum(sql`${x} * ${y}`).as(`${name}Xy`),
          eb.fn.sum(sql`${y} * ${y}`).as(`${name}Yy`),
        ] as const;
      };
      return ['questions.id', ...sums('score', sql`(responses.score / responses.max)`), ...sums('seconds', sql`responses.seconds`)];
    })
    .where('responses.counts', '=', 1)
    .where('responses.max', '>', 0)
    .groupBy('questions.id')
    .execute();
  return new Map(
    rows.map((row) => {
      const of = (name: 'score' | 'seconds'): Sums => ({
        n: Number(row[`${name}N`]),
        x: Number(row[`${name}X`] ?? 0),
        y: Number(row[`${name}Y`] ?? 0),
        xx: Number(row[`${name}Xx`] ?? 0),
        xy: Number(row[`${name}Xy`] ?? 0),
        yy: Number(row[`${name}Yy`] ?? 0),
      });
      return [row.id, { score: of('score'), seconds: of('seconds') }];
    }),
  );
}

/** By question: reports of candidates in real attempts that nobody has settled. */
export async function countOpenReports(db: Database | Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('problemReports')
    .innerJoin('attempts', 'attempts.id', 'problemReports.attemptId')
    .innerJoin('questionVersions', 'questionVersions.id', 'problemReports.questionVersionId')
    .select((eb) => ['questionVersions.questionId', eb.fn.countAll().as('count')])
    .where('attempts.purpose', '=', 'real')
    .where('problemReports.settledAt', 'is', null)
    .groupBy('questionVersions.questionId')
    .execute();
  return new Map(rows.map((row) => [row.questionId, Number(row.count)]));
}
