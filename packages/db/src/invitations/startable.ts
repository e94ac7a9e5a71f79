import { type InvitationId, type InvitationListId, type OpeningId, parseId } from '@assay/core/ids';
import type { LinkCounts } from '@assay/core/invitations';
import { type SqlBool, sql } from 'kysely';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** Everybody of an opening, or of one of its lists, who can still start: not started, not revoked, the window not over. */
export type Startable = { openingId: OpeningId; listId: InvitationListId | null };

const isWithoutLink = sql<SqlBool>`not exists (
  select 1 from invitation_tokens where invitation_tokens.invitation_id = results.invitation_id and invitation_tokens.revoked_at is null
)`;

function startable(db: Database | Tx, { openingId, listId }: Startable, now: Date) {
  const found = db
    .selectFrom('results')
    .innerJoin('invitations', 'invitations.id', 'results.invitationId')
    .where('results.openingId', '=', openingId)
    .where('results.state', '=', 'invited')
    .where((eb) => eb.or([eb('results.startsUntil', 'is', null), eb('results.startsUntil', '>', now.toISOString())]));
  return listId === null ? found : found.where('invitations.listId', '=', listId);
}

export async function countStartable(db: Database | Tx, of: Startable, now: Date): Promise<LinkCounts> {
  const row = await startable(db, of, now)
    .select((eb) => [eb.fn.countAll<number>().as('invited'), eb.fn.countAll<number>().filterWhere(isWithoutLink).as('withoutLink')])
    .executeTakeFirstOrThrow();
  return { invited: Number(row.invited), withoutLink: Number(row.withoutLink) };
}

/** In the order of names. */
export async function listStartable(
  db: Database | Tx,
  of: Startable & { isWithoutLinkOnly: boolean },
  now: Date,
): Promise<readonly InvitationId[]> {
  const all = startable(db, of, now);
  const rows = await (of.isWithoutLinkOnly ? all.where(isWithoutLink) : all)
    .select('results.invitationId')
    .orderBy('results.nameKey')
    .orderBy('results.invitationId')
    .execute();
  return rows.map(({ invitationId }) => parseId('invitation', invitationId));
}
