import { type ItemId, parseId, type QuestionVersionId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** One answer, and those to the other questions of the same attempt, each as a share of its points. */
export type ExposureScores = { score: number; others: readonly { questionVersionId: QuestionVersionId; score: number }[] };

/** Of one item; null where statistics know nothing of it, as of an attempt that is void. */
export async function findExposureScores(db: Database | Tx, itemId: ItemId): Promise<ExposureScores | null> {
  return scoresFrom(await selectScores(db).where('own.itemId', '=', itemId).execute())[0] ?? null;
}

/** Of every exposure of a version that was taken up, in order. */
export async function listExposureScores(db: Database | Tx, versionId: QuestionVersionId): Promise<readonly ExposureScores[]> {
  const rows = await selectScores(db)
    .innerJoin('leakExposures', 'leakExposures.itemId', 'own.itemId')
    .where('leakExposures.questionVersionId', '=', versionId)
    .orderBy('leakExposures.number')
    .execute();
  return scoresFrom(rows);
}

/** By version: how many answers count, and their mean share of the points. */
export async function listMeasured(
  db: Database | Tx,
  versionIds: readonly QuestionVersionId[],
): Promise<readonly { questionVersionId: QuestionVersionId; difficulty: number; n: number; mean: number }[]> {
  if (versionIds.length === 0) return [];
  const rows = await db
    .selectFrom('questionVersions')
    .innerJoin('responses', (join) =>
      join
        .onRef('responses.questionId', '=', 'questionVersions.questionId')
        .onRef('responses.questionVersion', '=', 'questionVersions.version'),
    )
    .select((eb) => [
      'questionVersions.id',
      'questionVersions.difficulty',
      eb.fn.countAll().as('n'),
      eb.fn.avg(eb('responses.score', '/', eb.ref('responses.max'))).as('mean'),
    ])
    .where('questionVersions.id', 'in', versionIds)
    .where('responses.counts', '=', 1)
    .where('responses.max', '>', 0)
    .where('responses.purpose', '=', 'real')
    .groupBy(['questionVersions.id', 'questionVersions.difficulty'])
    .execute();
  return rows.map(({ id, difficulty, n, mean }) => ({
    questionVersionId: parseId('questionVersion', id),
    difficulty,
    n: Number(n),
    mean: Number(mean),
  }));
}

/** An attempt is somebody at an opening: nothing else is kept of it when the person is gone. */
const selectScores = (db: Database | Tx) =>
  db
    .selectFrom('responses as own')
    .leftJoin('responses as other', (join) =>
      join
        .onRef('other.subjectId', '=', 'own.subjectId')
        .onRef('other.openingId', '=', 'own.openingId')
        .onRef('other.itemId', '!=', 'own.itemId')
        .on('other.counts', '=', 1)
        .on('other.max', '>', 0),
    )
    .leftJoin('questionVersions', (join) =>
      join.onRef('questionVersions.questionId', '=', 'other.questionId').onRef('questionVersions.version', '=', 'other.questionVersion'),
    )
    .select(['own.itemId', 'questionVersions.id as otherId'])
    .select((eb) => [eb('own.score', '/', eb.ref('own.max')).as('score'), eb('other.score', '/', eb.ref('other.max')).as('otherScore')])
    .where('own.counts', '=', 1)
    .where('own.max', '>', 0);

type Row = { itemId: string; otherId: string | null; score: unknown; otherScore: unknown };

function scoresFrom(rows: readonly Row[]): readonly ExposureScores[] {
  return [...Map.groupBy(rows, ({ itemId }) => itemId).values()].map((own) => ({
    score: Number(own[0]?.score),
    others: own.flatMap(({ otherId, otherScore }) =>
      otherId === null ? [] : [{ questionVersionId: parseId('questionVersion', otherId), score: Number(otherScore) }],
    ),
  }));
}
