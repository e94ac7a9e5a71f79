import type { AccountId, AttemptId } from '@assay/core/ids';
import { deleteEquatedScore } from '../analytics/equated-scores.ts';
import { deleteResponses } from '../grading/gradings.ts';
import type { Database } from '../open.ts';
import { refreshResult } from '../openings/result-rows.ts';
import type { Tx } from '../writing.ts';

/** From now on the attempt counts nowhere; its answers, grades and receipt stay. Answers whether it had ended and counted. */
export async function markVoided(tx: Tx, id: AttemptId, voiding: { at: Date; by: AccountId; reason: string }): Promise<boolean> {
  const result = await tx
    .updateTable('attempts')
    .set({ voidedAt: voiding.at.toISOString(), voidedBy: voiding.by, voidReason: voiding.reason })
    .where('id', '=', id)
    .where('closedAt', 'is not', null)
    .where('voidedAt', 'is', null)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await deleteResponses(tx, id);
  await deleteEquatedScore(tx, id);
  await refreshResult(tx, { attemptId: id });
  return true;
}

/** It counts again; the rows that statistics read are the caller's to make. Answers whether it was void. */
export async function markUnvoided(tx: Tx, id: AttemptId): Promise<boolean> {
  const result = await tx
    .updateTable('attempts')
    .set({ voidedAt: null, voidedBy: null, voidReason: null })
    .where('id', '=', id)
    .where('voidedAt', 'is not', null)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await refreshResult(tx, { attemptId: id });
  return true;
}

/** Who made the attempt void, when and why; null while it counts. `by`: an account's id. */
export async function findVoiding(db: Database | Tx, id: AttemptId): Promise<{ at: Date; by: string; reason: string } | null> {
  const row = await db
    .selectFrom('attempts')
    .select(['voidedAt', 'voidedBy', 'voidReason'])
    .where('id', '=', id)
    .where('voidedAt', 'is not', null)
    .executeTakeFirst();
  if (row === undefined || row.voidedAt === null) return null;
  return { at: new Date(row.voidedAt), by: row.voidedBy ?? '', reason: row.voidReason ?? '' };
}
