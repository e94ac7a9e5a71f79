import { parseId, type SetUpLinkId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

export type SetUpLink = {
  id: SetUpLinkId;
  /** In lower case; null: whoever holds the link says who they are. */
  email: string | null;
  expiresAt: Date;
  usedAt: Date | null;
};

export async function insertSetUpLink(
  tx: Tx,
  link: { id: SetUpLinkId; tokenHash: string; email: string | null; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('setUpLinks')
    .values({ ...link, createdAt: link.createdAt.toISOString(), expiresAt: link.expiresAt.toISOString(), usedAt: null })
    .execute();
}

export async function findSetUpLink(db: Database | Tx, tokenHash: string): Promise<SetUpLink | null> {
  const row = await db.selectFrom('setUpLinks').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: parseId('setUpLink', row.id),
    email: row.email,
    expiresAt: new Date(row.expiresAt),
    usedAt: row.usedAt === null ? null : new Date(row.usedAt),
  };
}

/** Whether it was unused before. */
export async function markSetUpLinkUsed(tx: Tx, id: SetUpLinkId, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable('setUpLinks')
    .set({ usedAt: at.toISOString() })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
