import { type AccountId, parseId, type TeamId } from '@assay/core/ids';
import type { MailKind } from '@assay/core/mail';
import { mailKind } from '@assay/core/mail/schema';
import type { Selectable } from 'kysely';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import type { Tx } from '../writing.ts';

/** A team's own words for a kind of letter. */
export type StoredTemplate = {
  kind: MailKind;
  subject: string;
  body: string;
  saves: number;
  savedAt: Date;
  savedBy: AccountId | null;
};

const templateFromRow = (row: Selectable<Schema['mailTemplates']>): StoredTemplate => ({
  kind: mailKind.parse(row.kind),
  subject: row.subject,
  body: row.body,
  saves: row.saves,
  savedAt: new Date(row.savedAt),
  savedBy: row.savedBy === null ? null : parseId('account', row.savedBy),
});

export async function listTemplates(db: Database | Tx, teamId: TeamId): Promise<readonly StoredTemplate[]> {
  return (await db.selectFrom('mailTemplates').selectAll().where('teamId', '=', teamId).execute()).map(templateFromRow);
}

/** Null while the team has not written its own. */
export async function findTemplate(db: Database | Tx, teamId: TeamId, kind: MailKind): Promise<StoredTemplate | null> {
  const row = await db.selectFrom('mailTemplates').selectAll().where('teamId', '=', teamId).where('kind', '=', kind).executeTakeFirst();
  return row === undefined ? null : templateFromRow(row);
}

/** Whether nobody had saved it since it had been saved `basedOn` times; 0: never. */
export async function markTemplate(
  tx: Tx,
  of: { teamId: TeamId; kind: MailKind },
  { subject, body }: { subject: string; body: string },
  saving: { basedOn: number; savedAt: Date; savedBy: AccountId | null },
): Promise<boolean> {
  const saved = { subject, body, saves: saving.basedOn + 1, savedAt: saving.savedAt.toISOString(), savedBy: saving.savedBy };
  if (saving.basedOn === 0) {
    const inserted = await tx
      .insertInto('mailTemplates')
      .values({ ...of, ...saved })
      .onConflict((conflict) => conflict.columns(['teamId', 'kind']).doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  }
  const updated = await tx
    .updateTable('mailTemplates')
    .set(saved)
    .where('teamId', '=', of.teamId)
    .where('kind', '=', of.kind)
    .where('saves', '=', saving.basedOn)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}
