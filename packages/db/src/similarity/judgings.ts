import { type AttemptId, parseId } from '@assay/core/ids';
import type { Selectable } from 'kysely';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import type { Tx } from '../writing.ts';

/** How far the attempts are judged anew by the settings of this number. */
export type SimilarityJudging = {
  number: number;
  /** With a pair, when the settings were saved. */
  attempts: number;
  judged: number;
  /** Cases that it has opened. */
  opened: number;
  lastAttemptId: AttemptId | null;
  finishedAt: Date | null;
};

const judgingFromRow = (row: Selectable<Schema['similarityJudgings']>): SimilarityJudging => ({
  ...row,
  lastAttemptId: row.lastAttemptId === null ? null : parseId('attempt', row.lastAttemptId),
  finishedAt: row.finishedAt === null ? null : new Date(row.finishedAt),
});

/** The one that was asked for last. */
export async function findLatestJudging(db: Database | Tx): Promise<SimilarityJudging | null> {
  const row = await db.selectFrom('similarityJudgings').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? null : judgingFromRow(row);
}

export async function insertJudging(tx: Tx, { number, attempts }: Pick<SimilarityJudging, 'number' | 'attempts'>): Promise<void> {
  const nothingYet = { judged: 0, opened: 0, lastAttemptId: null, finishedAt: null };
  await tx
    .insertInto('similarityJudgings')
    .values({ number, attempts, ...nothingYet })
    .execute();
}

/** Whether it was not over. */
export async function markJudged(tx: Tx, { number, judged, opened, lastAttemptId, finishedAt }: SimilarityJudging): Promise<boolean> {
  const result = await tx
    .updateTable('similarityJudgings')
    .set({ judged, opened, lastAttemptId, finishedAt: finishedAt?.toISOString() ?? null })
    .where('number', '=', number)
    .where('finishedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
