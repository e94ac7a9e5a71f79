import { nothingHere } from '@assay/core';
import { type AccountId, type OpeningId, type OpenLinkId, parseId, type TeamId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

export type OpenLink = {
  id: OpenLinkId;
  openingId: OpeningId;
  teamId: TeamId;
  token: string;
  source: string;
  mostAttempts: number;
  daysToStart: number | null;
  endsAt: Date | null;
  closedAt: Date | null;
  createdAt: Date;
  createdBy: AccountId | null;
  /** How many applied by it. */
  applied: number;
};

export type OpenLinkFields = Pick<OpenLink, 'source' | 'mostAttempts' | 'daysToStart' | 'endsAt'>;

const selectLinks = (db: Database | Tx) =>
  db
    .selectFrom('openLinks')
    .innerJoin('openings', 'openings.id', 'openLinks.openingId')
    .selectAll('openLinks')
    .select((eb) => [
      'openings.teamId',
      eb
        .selectFrom('invitations')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('invitations.openLinkId', '=', 'openLinks.id')
        .as('applied'),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectLinks>['execute']>>[number];

const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));

const linkFromRow = (row: Row): OpenLink => ({
  id: parseId('openLink', row.id),
  openingId: parseId('opening', row.openingId),
  teamId: parseId('team', row.teamId),
  token: row.token,
  source: row.source,
  mostAttempts: row.mostAttempts,
  daysToStart: row.daysToStart,
  endsAt: dateOrNull(row.endsAt),
  closedAt: dateOrNull(row.closedAt),
  createdAt: new Date(row.createdAt),
  createdBy: row.createdBy === null ? null : parseId('account', row.createdBy),
  applied: Number(row.applied),
});

export async function getOpenLink(db: Database | Tx, id: OpenLinkId): Promise<OpenLink> {
  const row = await selectLinks(db).where('openLinks.id', '=', id).executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return linkFromRow(row);
}

export async function findOpenLink(db: Database | Tx, token: string): Promise<OpenLink | null> {
  const row = await selectLinks(db).where('openLinks.token', '=', token).executeTakeFirst();
  return row === undefined ? null : linkFromRow(row);
}

/** Newest first. */
export async function listLinksOfOpening(db: Database | Tx, openingId: OpeningId): Promise<readonly OpenLink[]> {
  const rows = await selectLinks(db)
    .where('openLinks.openingId', '=', openingId)
    .orderBy('openLinks.createdAt', 'desc')
    .orderBy('openLinks.id', 'desc')
    .execute();
  return rows.map(linkFromRow);
}

export async function insertOpenLink(
  tx: Tx,
  { endsAt, createdAt, ...link }: OpenLinkFields & Pick<OpenLink, 'id' | 'openingId' | 'token' | 'createdAt' | 'createdBy'>,
): Promise<void> {
  await tx
    .insertInto('openLinks')
    .values({ ...link, endsAt: endsAt?.toISOString() ?? null, closedAt: null, createdAt: createdAt.toISOString() })
    .execute();
}

export async function markOpenLink(tx: Tx, id: OpenLinkId, { endsAt, ...fields }: OpenLinkFields): Promise<void> {
  await tx
    .updateTable('openLinks')
    .set({ ...fields, endsAt: endsAt?.toISOString() ?? null })
    .where('id', '=', id)
    .execute();
}

/** Null opens it again. */
export async function markOpenLinkClosed(tx: Tx, id: OpenLinkId, closedAt: Date | null): Promise<void> {
  await tx
    .updateTable('openLinks')
    .set({ closedAt: closedAt?.toISOString() ?? null })
    .where('id', '=', id)
    .execute();
}
