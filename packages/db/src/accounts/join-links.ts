import type { JoinPurpose, TeamRole } from '@assay/core/accounts';
import { joinPurpose, teamRole } from '@assay/core/accounts/schema';
import { type AccountId, type JoinLinkId, parseId, type TeamId } from '@assay/core/ids';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** A link by which a colleague gets in. */
export type JoinLink = {
  id: JoinLinkId;
  /** In lower case. */
  email: string;
  purpose: JoinPurpose;
  teamId: TeamId | null;
  roles: readonly TeamRole[];
  invitedBy: AccountId;
  createdAt: Date;
  expiresAt: Date;
  /** Used, withdrawn, or replaced by a newer one. */
  endedAt: Date | null;
};

const linkFromRow = (row: Selectable<Schema['joinLinks']>): JoinLink => ({
  id: parseId('joinLink', row.id),
  email: row.email,
  purpose: joinPurpose.parse(row.purpose),
  teamId: row.teamId === null ? null : parseId('team', row.teamId),
  roles: fromStored(z.array(teamRole), row.roles, 'join_links.roles'),
  invitedBy: parseId('account', row.invitedBy),
  createdAt: new Date(row.createdAt),
  expiresAt: new Date(row.expiresAt),
  endedAt: row.endedAt === null ? null : new Date(row.endedAt),
});

export async function insertJoinLink(tx: Tx, link: Omit<JoinLink, 'endedAt'> & { tokenHash: string }): Promise<void> {
  await tx
    .insertInto('joinLinks')
    .values({
      ...link,
      roles: toStored(link.roles),
      createdAt: link.createdAt.toISOString(),
      expiresAt: link.expiresAt.toISOString(),
      endedAt: null,
    })
    .execute();
}

export async function findJoinLinkByToken(db: Database | Tx, tokenHash: string): Promise<JoinLink | null> {
  const row = await db.selectFrom('joinLinks').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst();
  return row === undefined ? null : linkFromRow(row);
}

export async function findJoinLink(db: Database | Tx, id: JoinLinkId): Promise<JoinLink | null> {
  const row = await db.selectFrom('joinLinks').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : linkFromRow(row);
}

/** Those that can still be used, the oldest first; new passwords are nobody's invitation. */
export async function listOpenJoinLinks(db: Database | Tx, now: Date): Promise<readonly JoinLink[]> {
  const rows = await db
    .selectFrom('joinLinks')
    .selectAll()
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now.toISOString())
    .where('purpose', '<>', 'resets')
    .orderBy('createdAt')
    .execute();
  return rows.map(linkFromRow);
}

/** Gives it another secret and end, as long as it can be used; answers whether it could. */
export async function markJoinLinkSecret(tx: Tx, id: JoinLinkId, secret: { tokenHash: string; expiresAt: Date }): Promise<boolean> {
  const result = await tx
    .updateTable('joinLinks')
    .set({ tokenHash: secret.tokenHash, expiresAt: secret.expiresAt.toISOString() })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Whether it could still be used until now. */
export async function markJoinLinkEnded(tx: Tx, id: JoinLinkId, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable('joinLinks')
    .set({ endedAt: at.toISOString() })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Somebody who is out does not come back by a link from before. */
export async function endAllJoinLinksTo(tx: Tx, email: string, at: Date): Promise<void> {
  await tx.updateTable('joinLinks').set({ endedAt: at.toISOString() }).where('email', '=', email).where('endedAt', 'is', null).execute();
}

/** A new link for the same person and purpose takes the place of the ones before. */
export async function endJoinLinksOf(tx: Tx, link: Pick<JoinLink, 'email' | 'purpose' | 'teamId'>, at: Date): Promise<void> {
  await tx
    .updateTable('joinLinks')
    .set({ endedAt: at.toISOString() })
    .where('email', '=', link.email)
    .where('purpose', '=', link.purpose)
    .where('teamId', link.teamId === null ? 'is' : '=', link.teamId)
    .where('endedAt', 'is', null)
    .execute();
}
