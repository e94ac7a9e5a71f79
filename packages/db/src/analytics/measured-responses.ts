import { mostAnswersRead } from '@assay/core/analytics';
import type { Language } from '@assay/core/runs';
import { language } from '@assay/core/runs/schema';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../open.ts';
import { fromStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** `version`: null for all of them. */
export type MeasuredQuestion = { questionId: string; version: number | null };

/**
 * What a question is measured by: finished real attempts that are not void, without what was left out for a fault. Nothing here joins a person, so it is the
 * same after somebody was deleted.
 */
function measured(db: Database | Tx, { questionId, version }: MeasuredQuestion) {
  const found = db
    .selectFrom('responses')
    .where('responses.questionId', '=', questionId)
    .where('responses.purpose', '=', 'real')
    .where('responses.isMeasured', '=', 1)
    .where('responses.max', '>', 0);
  return version === null ? found : found.where('responses.questionVersion', '=', version);
}

const latest = (db: Database | Tx, of: MeasuredQuestion) =>
  measured(db, of).orderBy('questionVersion', 'desc').orderBy('day', 'desc').limit(mostAnswersRead);

// On PostgreSQL `real` has seven digits, and so would its sums.
const shareOfPoints = sql<number>`cast(responses.score as double precision) / responses.max`;
const shareOfRest = sql<number>`cast(responses.rest_score as double precision) / responses.rest_max`;

export type MeasuredVersion = { version: number; n: number; firstDay: string; lastDay: string };

/** The newest first. */
export async function listMeasuredVersions(db: Database | Tx, questionId: string): Promise<readonly MeasuredVersion[]> {
  const rows = await measured(db, { questionId, version: null })
    .select((eb) => [
      'questionVersion as version',
      eb.fn.countAll().as('n'),
      eb.fn.min('day').as('firstDay'),
      eb.fn.max('day').as('lastDay'),
    ])
    .groupBy('questionVersion')
    .orderBy('questionVersion', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}

export type CountedScore = { language: Language | null; variant: string | null; value: number; count: number };

/** How often each share of the points came, by language and variant. */
export async function listScoreCounts(db: Database | Tx, of: MeasuredQuestion): Promise<readonly CountedScore[]> {
  const rows = await measured(db, of)
    .select((eb) => ['language', 'variant', shareOfPoints.as('value'), eb.fn.countAll().as('count')])
    .groupBy(['language', 'variant', shareOfPoints])
    .execute();
  return rows.map((row) => ({
    language: languageOf(row.language),
    variant: row.variant,
    // Seven digits are what PostgreSQL keeps of a point; a score cannot be more than all of them.
    value: Math.min(1, Math.max(0, Math.round(Number(row.value) * 1e6) / 1e6)),
    count: Number(row.count),
  }));
}

/** Sums over the answers in one assessment, whatever its revision: x is the share of the points, y that of the rest of the form. */
export async function listRestSums(db: Database | Tx, of: MeasuredQuestion) {
  const sum = (product: ReturnType<typeof sql<number>>) => sql<number>`sum(${product})`;
  const rows = await measured(db, of)
    .leftJoin('assessmentRevisions', 'assessmentRevisions.id', 'responses.assessmentRevisionId')
    .where('responses.restMax', '>', 0)
    .select((eb) => [
      eb.fn.countAll().as('n'),
      sum(shareOfPoints).as('sumX'),
      sum(shareOfRest).as('sumY'),
      sum(sql`${shareOfPoints} * ${shareOfPoints}`).as('squaresX'),
      sum(sql`${shareOfRest} * ${shareOfRest}`).as('squaresY'),
      sum(sql`${shareOfPoints} * ${shareOfRest}`).as('products'),
    ])
    .groupBy('assessmentRevisions.assessmentId')
    .execute();
  return rows.map(({ n, ...sums }) => ({ n: Number(n), ...sums }));
}

/** Of the latest answers: which options were chosen together, how often, and how those did in the rest of the form. */
export async function listOptionSums(db: Database | Tx, of: MeasuredQuestion) {
  const hasRest = sql`case when rest_max > 0 then 1 else 0 end`;
  const rest = sql<number>`case when rest_max > 0 then cast(rest_score as double precision) / rest_max else 0 end`;
  const rows = await db
    .selectFrom(latest(db, of).select(['optionsChosen', 'restScore', 'restMax']).as('latest'))
    .select((eb) => [
      'optionsChosen',
      eb.fn.countAll().as('count'),
      sql<number>`sum(${hasRest})`.as('n'),
      sql<number>`sum(${rest})`.as('sum'),
      sql<number>`sum((${rest}) * (${rest}))`.as('sumOfSquares'),
    ])
    .groupBy('optionsChosen')
    .execute();
  return rows.map(({ optionsChosen, count, n, ...sums }) => ({
    chosen: idsOf(optionsChosen),
    count: Number(count),
    rest: { n: Number(n), ...sums },
  }));
}

export type CountedCases = { version: number; language: Language; passed: readonly string[]; count: number };

/** Which cases passed together and how often, of the latest programs that were handed in. */
export async function listCasePatterns(db: Database | Tx, of: MeasuredQuestion): Promise<readonly CountedCases[]> {
  const programs = latest(db, of).where('language', 'is not', null).select(['questionVersion', 'language', 'casesPassed']);
  const rows = await db
    .selectFrom(programs.as('latest'))
    .select((eb) => ['questionVersion', 'language', 'casesPassed', eb.fn.countAll().as('count')])
    .groupBy(['questionVersion', 'language', 'casesPassed'])
    .execute();
  return rows.map((row) => ({
    version: row.questionVersion,
    language: language.parse(row.language),
    passed: idsOf(row.casesPassed),
    count: Number(row.count),
  }));
}

const timed = { whole: 'seconds', firstRun: 'secondsToFirstRun', firstPass: 'secondsToFirstPass' } as const;

/** Whole seconds and how often they came, where the time is known. */
export async function listSecondCounts(db: Database | Tx, of: MeasuredQuestion, what: keyof typeof timed) {
  const seconds = sql<number>`cast(round(${sql.ref(timed[what])}) as integer)`;
  const rows = await measured(db, of)
    .where(timed[what], 'is not', null)
    .select((eb) => [seconds.as('value'), eb.fn.countAll().as('count')])
    .groupBy(seconds)
    .execute();
  return rows.map(({ value, count }) => ({ value: Number(value), count: Number(count) }));
}

/** How attempts ended, and what became of the question in them. */
export async function listEndings(db: Database | Tx, of: MeasuredQuestion) {
  const isWorthNothing = sql<number>`case when score <= 0 then 1 else 0 end`;
  const rows = await measured(db, of)
    .select((eb) => ['closedBy', 'isAnswered', isWorthNothing.as('isWorthNothing'), eb.fn.countAll().as('count')])
    .groupBy(['closedBy', 'isAnswered', isWorthNothing])
    .execute();
  return rows.map(({ closedBy, isAnswered, isWorthNothing: zero, count }) => ({
    closedBy,
    isAnswered: isAnswered === null ? null : isAnswered === 1,
    isWorthNothing: zero === 1,
    count: Number(count),
  }));
}

const texts = z.array(z.string());
const idsOf = (text: string) => fromStored(texts, text, 'responses.options_chosen or cases_passed');

const languageOf = (text: string | null): Language | null => (text === null ? null : language.parse(text));
