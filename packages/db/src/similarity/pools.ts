import { surpriseBins } from '@assay/core/similarity/schema';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';
import type { PoolKey } from './entries.ts';

export type StoredPool = { saves: number; summary: Uint8Array };

export async function findPool(db: Database | Tx, key: PoolKey): Promise<StoredPool | null> {
  const row = await db
    .selectFrom('similarityPools')
    .select(['saves', 'summary'])
    .where('questionId', '=', key.questionId)
    .where('language', '=', key.language)
    .where('method', '=', key.method)
    .executeTakeFirst();
  return row ?? null;
}

/** Reports whether the pool was still the one that the summary was made from. */
export async function savePool(tx: Tx, key: PoolKey, { saves, summary }: StoredPool): Promise<boolean> {
  if (saves === 0) {
    const result = await tx
      .insertInto('similarityPools')
      .values({ ...key, saves: 1, summary })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return (result.numInsertedOrUpdatedRows ?? 0n) === 1n;
  }
  const { numUpdatedRows } = await tx
    .updateTable('similarityPools')
    .set({ saves: saves + 1, summary })
    .where('questionId', '=', key.questionId)
    .where('language', '=', key.language)
    .where('method', '=', key.method)
    .where('saves', '=', saves)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** How surprising all pairs were that were compared. */
export async function findHistogram(db: Database | Tx, key: PoolKey): Promise<readonly number[] | null> {
  const row = await db
    .selectFrom('similarityHistograms')
    .select('bins')
    .where('questionId', '=', key.questionId)
    .where('language', '=', key.language)
    .where('method', '=', key.method)
    .executeTakeFirst();
  return row === undefined ? null : fromStored(surpriseBins, row.bins, 'similarity_histograms.bins');
}

export async function saveHistogram(tx: Tx, { questionId, language, method }: PoolKey, bins: readonly number[]): Promise<void> {
  await tx
    .insertInto('similarityHistograms')
    .values({ questionId, language, method, bins: toStored(bins) })
    .onConflict((conflict) => conflict.columns(['questionId', 'language', 'method']).doUpdateSet({ bins: toStored(bins) }))
    .execute();
}

/** What other methods said of the questions, once no answer is described by them any more. */
export async function deletePoolsOfOtherMethods(tx: Tx, method: string): Promise<void> {
  await tx.deleteFrom('similarityPools').where('method', '!=', method).execute();
  await tx.deleteFrom('similarityHistograms').where('method', '!=', method).execute();
}
