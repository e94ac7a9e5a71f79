import type { AttemptId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** The hours that a candidate says a take-home took; null while none are named. */
export async function findDeclaredHours(db: Database | Tx, id: AttemptId): Promise<number | null> {
  const row = await db.selectFrom('attempts').select('declaredHours').where('id', '=', id).executeTakeFirst();
  return row?.declaredHours ?? null;
}

export async function markDeclaredHours(tx: Tx, id: AttemptId, hours: number): Promise<void> {
  await tx.updateTable('attempts').set({ declaredHours: hours }).where('id', '=', id).execute();
}
