import { type AccountId, parseId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

export type DataNotice = { number: number; text: string; savedAt: Date; savedBy: AccountId | null };

/** The latest, or the one of a number. */
export async function findNotice(db: Database | Tx, number?: number): Promise<DataNotice | null> {
  const row = await db
    .selectFrom('dataNotices')
    .selectAll()
    .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { ...row, savedAt: new Date(row.savedAt), savedBy: row.savedBy === null ? null : parseId('account', row.savedBy) };
}

export async function insertNotice(tx: Tx, notice: DataNotice): Promise<void> {
  await tx
    .insertInto('dataNotices')
    .values({ ...notice, savedAt: notice.savedAt.toISOString() })
    .execute();
}
