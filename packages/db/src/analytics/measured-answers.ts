import { mostAnswersRead } from '@assay/core/analytics';
import type { Language } from '@assay/core/runs';
import { language } from '@assay/core/runs/schema';
import { sql } from 'kysely';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

export type MeasuredAnswer = {
  itemId: string;
  /** Of the question's points. */
  share: number;
  /** Of the points of the rest of the form; null where it had none. */
  rest: number | null;
  day: string;
  language: Language | null;
  position: number;
  seconds: number | null;
  /** Null where the assessment is gone. */
  assessmentId: string | null;
};

type Version = { questionId: string; version: number };

/** What measures a version of a question, as `measured-responses.ts` says: the latest of it. */
const latest = (db: Database | Tx, { questionId, version }: Version) =>
  db
    .selectFrom('responses as own')
    .where('own.questionId', '=', questionId)
    .where('own.questionVersion', '=', version)
    .where('own.purpose', '=', 'real')
    .where('own.isMeasured', '=', 1)
    .where('own.max', '>', 0)
    .orderBy('own.day', 'desc')
    .orderBy('own.itemId', 'desc')
    .limit(mostAnswersRead);

/** In the order in which they were given, as far as it is known: by their days, and within one as they were taken up. */
export async function listMeasuredAnswers(db: Database | Tx, of: Version): Promise<readonly MeasuredAnswer[]> {
  const rows = await latest(db, of)
    .leftJoin('assessmentRevisions', 'assessmentRevisions.id', 'own.assessmentRevisionId')
    .leftJoin('leakExposures', 'leakExposures.itemId', 'own.itemId')
    .select([
      'own.itemId',
      'own.day',
      'own.language',
      'own.position',
      'own.seconds',
      'assessmentRevisions.assessmentId',
      'leakExposures.number',
      sql<number>`cast(own.score as double precision) / own.max`.as('share'),
      sql<number | null>`case when own.rest_max > 0 then cast(own.rest_score as double precision) / own.rest_max end`.as('rest'),
    ])
    .execute();
  return rows
    .toSorted((a, b) => a.day.localeCompare(b.day) || (a.number ?? 0) - (b.number ?? 0) || a.itemId.localeCompare(b.itemId))
    .map(({ number: _, share, rest, ...row }) => ({
      ...row,
      language: row.language === null ? null : language.parse(row.language),
      share: within(share),
      rest: rest === null ? null : within(rest),
    }));
}

/** Seven digits are what PostgreSQL keeps of a point; a score cannot be more than all of them. */
const within = (share: number): number => Math.min(1, Math.max(0, Math.round(Number(share) * 1e6) / 1e6));

/** `counts`: in the score of its attempt. `of`: the answer to the question that was asked about, of the same attempt. */
export type NeighbouringAnswer = { of: string; questionId: string; position: number; counts: boolean; score: number; max: number };

/** What else was answered in the attempts of those answers. Nobody is drawn the same form twice, so person, opening, form and day are one attempt. */
export async function listNeighbouringAnswers(db: Database | Tx, of: Version): Promise<readonly NeighbouringAnswer[]> {
  const own = latest(db, of).select(['own.itemId', 'own.subjectId', 'own.openingId', 'own.form', 'own.day']);
  const rows = await db
    .selectFrom(own.as('own'))
    .innerJoin('responses as other', (join) =>
      join
        .onRef('other.subjectId', '=', 'own.subjectId')
        .onRef('other.openingId', '=', 'own.openingId')
        .onRef('other.form', '=', 'own.form')
        .onRef('other.day', '=', 'own.day')
        .onRef('other.itemId', '<>', 'own.itemId')
        .on('other.purpose', '=', 'real'),
    )
    .select(['own.itemId as of', 'other.questionId', 'other.position', 'other.counts', 'other.score', 'other.max'])
    .execute();
  return rows.map((row) => ({ ...row, counts: row.counts === 1, score: Number(row.score), max: Number(row.max) }));
}
