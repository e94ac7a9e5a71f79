import type { Receipt } from '@assay/core/attempts';
import { receipt } from '@assay/core/attempts/schema';
import type { AttemptId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** `receipt` is null where the column holds something else; `reopenedAt` is null while the attempt stays closed. */
export type StoredReceipt = { receipt: Receipt | null; reopenedAt: Date | null };

/** Every receipt that the attempt was given, oldest first: one more each time it was closed. Null when there is no such attempt. */
export async function findStoredReceipts(db: Database | Tx, attemptId: AttemptId): Promise<readonly StoredReceipt[] | null> {
  const attempt = await db.selectFrom('attempts').select('receipt').where('id', '=', attemptId).executeTakeFirst();
  if (attempt === undefined) return null;
  const past = await db
    .selectFrom('pastReceipts')
    .select(['receipt', 'reopenedAt'])
    .where('attemptId', '=', attemptId)
    .orderBy('number')
    .execute();
  const current = attempt.receipt === null ? [] : [{ receipt: receiptIn(attempt.receipt), reopenedAt: null }];
  return [...past.map((row) => ({ receipt: receiptIn(row.receipt), reopenedAt: new Date(row.reopenedAt) })), ...current];
}

// Not `fromStored`: whoever verifies a receipt asks whether somebody changed this row, so a spoiled one is an answer and no bug.
function receiptIn(text: string): Receipt | null {
  try {
    return receipt.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
