import { type AccountId, type InvitationId, parseId } from '@assay/core/ids';
import { z } from 'zod';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** `number`: how often it was saved. */
export type Feedback = { number: number; text: string; savedAt: Date; savedBy: AccountId | null };

export async function findFeedback(db: Database | Tx, invitationId: InvitationId): Promise<Feedback | null> {
  const row = await db.selectFrom('feedback').selectAll().where('invitationId', '=', invitationId).executeTakeFirst();
  if (row === undefined) return null;
  return {
    number: row.number,
    text: fromStored(z.string(), row.text, 'feedback.text'),
    savedAt: new Date(row.savedAt),
    savedBy: row.savedBy === null ? null : parseId('account', row.savedBy),
  };
}

/** Whether nobody had saved it since it had been saved `basedOn` times; 0: never. */
export async function markFeedback(
  tx: Tx,
  invitationId: InvitationId,
  text: string,
  saving: { basedOn: number; savedAt: Date; savedBy: AccountId | null },
): Promise<boolean> {
  const saved = { text: toStored(text), number: saving.basedOn + 1, savedAt: saving.savedAt.toISOString(), savedBy: saving.savedBy };
  if (saving.basedOn === 0) {
    const inserted = await tx
      .insertInto('feedback')
      .values({ invitationId, ...saved })
      .onConflict((conflict) => conflict.column('invitationId').doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  }
  const updated = await tx
    .updateTable('feedback')
    .set(saved)
    .where('invitationId', '=', invitationId)
    .where('number', '=', saving.basedOn)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}
