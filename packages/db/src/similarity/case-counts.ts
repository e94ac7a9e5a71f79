import { sql } from 'kysely';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** Of one question or assessment in one month: real attempts with an answer in code, and how many of them have a case that is not dismissed. */
export type CaseCount = { of: string; month: string; attempts: number; cases: number; confirmed: number };

const monthOf = (column: string) => sql<string>`substr(${sql.ref(column)}, 1, 7)`;
/** An attempt is somebody at an opening: nothing else is kept of it when the person is gone. */
const attempts = sql<number>`count(distinct responses.subject_id || ' ' || responses.opening_id)`;
const cases = sql<number>`count(distinct similarity_cases.attempt_id)`;
const confirmed = sql<number>`count(distinct case when similarity_cases.status = 'confirmed' then similarity_cases.attempt_id end)`;

export async function countCasesByQuestion(db: Database | Tx): Promise<readonly CaseCount[]> {
  const month = monthOf('responses.day');
  const sat = await db
    .selectFrom('responses')
    .where('responses.purpose', '=', 'real')
    .where('responses.language', 'is not', null)
    .select(['responses.questionId as of', month.as('month'), attempts.as('attempts')])
    .groupBy(['responses.questionId', month])
    .execute();
  const caseMonth = monthOf('similarityCases.day');
  const found = await db
    .selectFrom('similarityCases')
    .innerJoin('similarityCaseQuestions', 'similarityCaseQuestions.caseId', 'similarityCases.id')
    .where('similarityCases.status', '<>', 'dismissed')
    .select(['similarityCaseQuestions.questionId as of', caseMonth.as('month'), cases.as('cases'), confirmed.as('confirmed')])
    .groupBy(['similarityCaseQuestions.questionId', caseMonth])
    .execute();
  return together(sat, found);
}

export async function countCasesByAssessment(db: Database | Tx): Promise<readonly CaseCount[]> {
  const month = monthOf('responses.day');
  const sat = await db
    .selectFrom('responses')
    .innerJoin('assessmentRevisions', 'assessmentRevisions.id', 'responses.assessmentRevisionId')
    .where('responses.purpose', '=', 'real')
    .where('responses.language', 'is not', null)
    .select(['assessmentRevisions.assessmentId as of', month.as('month'), attempts.as('attempts')])
    .groupBy(['assessmentRevisions.assessmentId', month])
    .execute();
  const caseMonth = monthOf('similarityCases.day');
  const found = await db
    .selectFrom('similarityCases')
    .where('similarityCases.status', '<>', 'dismissed')
    .select(['similarityCases.assessmentId as of', caseMonth.as('month'), cases.as('cases'), confirmed.as('confirmed')])
    .groupBy(['similarityCases.assessmentId', caseMonth])
    .execute();
  return together(sat, found);
}

type Sat = { of: string; month: string; attempts: number };
type Found = { of: string; month: string; cases: number; confirmed: number };

/** An attempt that was made void after its case leaves the first count alone, so no more cases than attempts are told. */
const together = (sat: readonly Sat[], found: readonly Found[]): readonly CaseCount[] =>
  sat
    .map(({ of, month, attempts: all }) => {
      const own = found.find((one) => one.of === of && one.month === month);
      const count = Number(all);
      return {
        of,
        month,
        attempts: count,
        cases: Math.min(count, Number(own?.cases ?? 0)),
        confirmed: Math.min(count, Number(own?.confirmed ?? 0)),
      };
    })
    .toSorted((a, b) => a.of.localeCompare(b.of) || a.month.localeCompare(b.month));
