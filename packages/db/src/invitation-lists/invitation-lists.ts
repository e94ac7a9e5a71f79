import { nothingHere } from '@assay/core';
import { type InvitationId, type InvitationListId, type OpeningId, parseId } from '@assay/core/ids';
import type { ListSeenBefore } from '@assay/core/invitation-lists';
import { listSeenBefore } from '@assay/core/invitation-lists/schema';
import type { Mailing } from '@assay/core/mail';
import { mailing } from '@assay/core/mail/schema';
import type { Selectable } from 'kysely';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

export type InvitationList = {
  id: InvitationListId;
  openingId: OpeningId;
  startsFrom: Date | null;
  startsUntil: Date | null;
  rows: number;
  faultyRows: number;
  repeatedRows: number;
  people: number;
  invited: number;
  invitedBefore: number;
  seenBefore: ListSeenBefore;
  /** Whose earlier score stands, and whom the retake rule left out. */
  waived: number;
  tooSoon: number;
  createdAt: Date;
  /** As the audit log names whoever acts. */
  createdBy: string;
  finishedAt: Date | null;
  /** Null: its people get no letters. */
  mailing: Mailing | null;
};

/** Somebody of a list who waits for the invitation. */
export type WaitingPerson = { row: number; name: string; email: string; source: string; isWarm: boolean };

const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));

const listFromRow = (row: Selectable<Schema['invitationLists']>): InvitationList => ({
  id: parseId('invitationList', row.id),
  openingId: parseId('opening', row.openingId),
  startsFrom: dateOrNull(row.startsFrom),
  startsUntil: dateOrNull(row.startsUntil),
  rows: row.rows,
  faultyRows: row.faultyRows,
  repeatedRows: row.repeatedRows,
  people: row.people,
  invited: row.invited,
  invitedBefore: row.invitedBefore,
  seenBefore: listSeenBefore.parse(row.seenBefore),
  waived: row.waived,
  tooSoon: row.tooSoon,
  createdAt: new Date(row.createdAt),
  createdBy: row.createdBy,
  finishedAt: dateOrNull(row.finishedAt),
  mailing: row.mailing === null ? null : fromStored(mailing, row.mailing, 'invitation_lists.mailing'),
});

const rowsAtOnce = 500;

export async function insertInvitationList(
  tx: Tx,
  list: Omit<InvitationList, 'people' | 'invited' | 'invitedBefore' | 'waived' | 'tooSoon' | 'finishedAt' | 'mailing'> &
    Partial<Pick<InvitationList, 'mailing'>>,
  people: readonly WaitingPerson[],
): Promise<void> {
  await tx
    .insertInto('invitationLists')
    .values({
      ...list,
      startsFrom: list.startsFrom?.toISOString() ?? null,
      startsUntil: list.startsUntil?.toISOString() ?? null,
      createdAt: list.createdAt.toISOString(),
      people: people.length,
      invited: 0,
      invitedBefore: 0,
      waived: 0,
      tooSoon: 0,
      finishedAt: null,
      mailing: list.mailing === undefined || list.mailing === null ? null : toStored(list.mailing),
    })
    .execute();
  for (let from = 0; from < people.length; from += rowsAtOnce) {
    const rows = people.slice(from, from + rowsAtOnce).map(({ row, name, email, source, isWarm }) => ({
      listId: list.id,
      row,
      name,
      email,
      source,
      isWarm: isWarm ? 1 : 0,
    }));
    await tx.insertInto('listedPeople').values(rows).execute();
  }
}

export async function getInvitationList(db: Database | Tx, id: InvitationListId): Promise<InvitationList> {
  const row = await db.selectFrom('invitationLists').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return listFromRow(row);
}

/** Newest first. */
export async function listInvitationLists(db: Database | Tx, openingId: OpeningId, limit: number): Promise<readonly InvitationList[]> {
  const rows = await db
    .selectFrom('invitationLists')
    .selectAll()
    .where('openingId', '=', openingId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(listFromRow);
}

export async function listWaitingPeople(db: Database | Tx, listId: InvitationListId, limit: number): Promise<readonly WaitingPerson[]> {
  const rows = await db.selectFrom('listedPeople').selectAll().where('listId', '=', listId).orderBy('row').limit(limit).execute();
  return rows.map(({ row, name, email, source, isWarm }) => ({ row, name, email, source, isWarm: isWarm === 1 }));
}

/** Takes people off a list and counts what became of them. */
export async function markListedInvited(
  tx: Tx,
  listId: InvitationListId,
  done: { rows: readonly number[]; invited: number; invitedBefore: number; waived: number; tooSoon: number },
): Promise<void> {
  await tx.deleteFrom('listedPeople').where('listId', '=', listId).where('row', 'in', done.rows).execute();
  await tx
    .updateTable('invitationLists')
    .set((eb) => ({
      invited: eb('invited', '+', done.invited),
      invitedBefore: eb('invitedBefore', '+', done.invitedBefore),
      waived: eb('waived', '+', done.waived),
      tooSoon: eb('tooSoon', '+', done.tooSoon),
    }))
    .where('id', '=', listId)
    .execute();
}

export async function markListFinished(tx: Tx, listId: InvitationListId, at: Date): Promise<void> {
  await tx
    .updateTable('invitationLists')
    .set({ finishedAt: at.toISOString() })
    .where('id', '=', listId)
    .where('finishedAt', 'is', null)
    .execute();
}

/** Who of these addresses is invited to an opening, by address. */
export async function findInvitedByEmail(
  db: Database | Tx,
  openingId: OpeningId,
  emails: readonly string[],
): Promise<ReadonlyMap<string, InvitationId>> {
  const found = new Map<string, InvitationId>();
  for (let from = 0; from < emails.length; from += rowsAtOnce) {
    const rows = await db
      .selectFrom('invitations')
      .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
      .innerJoin('openings', 'openings.id', 'invitations.openingId')
      .select(['candidates.email', 'invitations.id'])
      .where('invitations.openingId', '=', openingId)
      // The team names the index by which addresses are found.
      .whereRef('candidates.teamId', '=', 'openings.teamId')
      .where('candidates.email', 'in', emails.slice(from, from + rowsAtOnce))
      .execute();
    for (const { email, id } of rows) found.set(email, parseId('invitation', id));
  }
  return found;
}
