import { type AccountId, parseId } from '@assay/core/ids';
import type { SimilaritySettings } from '@assay/core/similarity';
import { similaritySettings } from '@assay/core/similarity/schema';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** `number` counts how often they were saved; 0 with the defaults while nobody has. */
export type SavedSimilaritySettings = { number: number; settings: SimilaritySettings; savedAt: Date | null; savedBy: AccountId | null };

export async function getSimilaritySettings(db: Database | Tx): Promise<SavedSimilaritySettings> {
  const row = await db.selectFrom('similaritySettings').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst();
  if (row === undefined) return { number: 0, settings: similaritySettings.parse({}), savedAt: null, savedBy: null };
  return {
    number: row.number,
    settings: fromStored(similaritySettings, row.settings, 'similarity_settings.settings'),
    savedAt: new Date(row.savedAt),
    savedBy: row.savedBy === null ? null : parseId('account', row.savedBy),
  };
}

export async function insertSimilaritySettings(
  tx: Tx,
  { number, settings, savedAt, savedBy }: { number: number; settings: SimilaritySettings; savedAt: Date; savedBy: AccountId | null },
): Promise<void> {
  await tx
    .insertInto('similaritySettings')
    .values({ number, settings: toStored(settings), savedAt: savedAt.toISOString(), savedBy })
    .execute();
}
