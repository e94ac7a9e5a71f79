import { isScoredByPeople } from '@assay/core/analytics';
import { type AssessmentId, type AssessmentRevisionId, parseId } from '@assay/core/ids';
import { questionKind } from '@assay/core/questions/schema';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** `attempt`: a key of its own for each attempt, which leads to nobody. */
export type CurveAnswer = { itemId: string; attempt: string; questionId: string; version: number; score: number; max: number };

/** Revisions of an assessment, the newest first. */
export async function listRevisionIds(db: Database | Tx, assessmentId: AssessmentId): Promise<readonly AssessmentRevisionId[]> {
  const rows = await db
    .selectFrom('assessmentRevisions')
    .select('id')
    .where('assessmentId', '=', assessmentId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ id }) => parseId('assessmentRevision', id));
}

export async function getAssessmentIdOf(db: Database | Tx, revisionId: AssessmentRevisionId): Promise<AssessmentId> {
  const row = await db.selectFrom('assessmentRevisions').select('assessmentId').where('id', '=', revisionId).executeTakeFirstOrThrow();
  return parseId('assessment', row.assessmentId);
}

/** A page of what measures the questions of a revision, as `measured-responses.ts` says, the newest first: before that item, or from the newest. */
export async function listCurveAnswers(
  db: Database | Tx,
  revisionId: AssessmentRevisionId,
  { before, most }: { before: string | null; most: number },
): Promise<readonly CurveAnswer[]> {
  const rows = await db
    .selectFrom('responses')
    .select(['itemId', 'subjectId', 'openingId', 'form', 'day', 'questionId', 'questionVersion', 'score', 'max'])
    .where('assessmentRevisionId', '=', revisionId)
    .where('purpose', '=', 'real')
    .where('isMeasured', '=', 1)
    .where('max', '>', 0)
    .$if(before !== null, (query) => query.where('itemId', '<', before ?? ''))
    .orderBy('itemId', 'desc')
    .limit(most)
    .execute();
  // Nobody is drawn the same form twice, so person, opening, form and day are one attempt.
  return rows.map((row) => ({
    itemId: row.itemId,
    attempt: `${row.subjectId} ${row.openingId} ${row.form} ${row.day}`,
    questionId: row.questionId,
    version: row.questionVersion,
    score: Number(row.score),
    max: Number(row.max),
  }));
}

/** Questions whose scores people give, whatever their version. */
export async function listQuestionsScoredByPeople(db: Database | Tx): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('questionVersions').select('questionId').distinct().where('kind', 'in', scoredKinds).execute();
  return new Set(rows.map(({ questionId }) => questionId));
}

const scoredKinds = questionKind.options.filter(isScoredByPeople);
