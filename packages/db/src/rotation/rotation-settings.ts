import { type AccountId, parseId } from '@assay/core/ids';
import type { RotationSettings } from '@assay/core/rotation';
import { rotationSettings } from '@assay/core/rotation/schema';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** `number` counts how often they were saved; 0 with the defaults while nobody has. */
export type SavedRotationSettings = { number: number; settings: RotationSettings; savedAt: Date | null; savedBy: AccountId | null };

export async function getRotationSettings(db: Database | Tx): Promise<SavedRotationSettings> {
  const row = await db.selectFrom('rotationSettings').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst();
  if (row === undefined) return { number: 0, settings: rotationSettings.parse({}), savedAt: null, savedBy: null };
  return {
    number: row.number,
    settings: fromStored(rotationSettings, row.settings, 'rotation_settings.settings'),
    savedAt: new Date(row.savedAt),
    savedBy: row.savedBy === null ? null : parseId('account', row.savedBy),
  };
}

export async function insertRotationSettings(
  tx: Tx,
  { number, settings, savedAt, savedBy }: { number: number; settings: RotationSettings; savedAt: Date; savedBy: AccountId | null },
): Promise<void> {
  await tx
    .insertInto('rotationSettings')
    .values({ number, settings: toStored(settings), savedAt: savedAt.toISOString(), savedBy })
    .execute();
}
