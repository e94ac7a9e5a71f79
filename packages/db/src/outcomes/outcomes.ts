import { type AccountId, type InvitationId, type OpeningId, type OutcomeListId, parseId } from '@assay/core/ids';
import type { OutcomeValues } from '@assay/core/outcomes';
import { offer, outcomeValues } from '@assay/core/outcomes/schema';
import type { Selectable } from 'kysely';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

export type Outcome = {
  invitationId: InvitationId;
  values: OutcomeValues;
  saves: number;
  savedAt: Date;
  savedBy: AccountId | null;
  listId: OutcomeListId | null;
};

type Row = Selectable<Schema['outcomes']>;

const outcomeFromRow = (row: Row): Outcome => ({
  invitationId: parseId('invitation', row.invitationId),
  values: valuesOf(row),
  saves: row.saves,
  savedAt: new Date(row.savedAt),
  savedBy: row.savedBy === null ? null : parseId('account', row.savedBy),
  listId: row.listId === null ? null : parseId('outcomeList', row.listId),
});

const flagOf = (flag: number | null): boolean | null => (flag === null ? null : flag === 1);

const valuesOf = (row: Row): OutcomeValues => ({
  interviewed: flagOf(row.interviewed),
  interviewedOn: row.interviewedOn,
  interviewRating: row.interviewRating,
  offer: row.offer === null ? null : offer.parse(row.offer),
  hired: flagOf(row.hired),
  hiredOn: row.hiredOn,
  laterRating: row.laterRating,
});

const storedFlag = (flag: boolean | null): number | null => (flag === null ? null : flag ? 1 : 0);

export async function findOutcome(db: Database | Tx, invitationId: InvitationId): Promise<Outcome | null> {
  const row = await db.selectFrom('outcomes').selectAll().where('invitationId', '=', invitationId).executeTakeFirst();
  return row === undefined ? null : outcomeFromRow(row);
}

export async function listOutcomes(db: Database | Tx, invitationIds: readonly InvitationId[]): Promise<readonly Outcome[]> {
  if (invitationIds.length === 0) return [];
  const rows = await db.selectFrom('outcomes').selectAll().where('invitationId', 'in', invitationIds).execute();
  return rows.map(outcomeFromRow);
}

type Saving = {
  /** How often it had been saved; 0: never. */
  basedOn: number;
  savedAt: Date;
  savedBy: AccountId | null;
  /** The list it comes with, and what stood there before. */
  list: { id: OutcomeListId; before: OutcomeValues | null } | null;
};

/** Whether nobody had saved it since it had been saved `basedOn` times. */
export async function markOutcome(tx: Tx, invitationId: InvitationId, values: OutcomeValues, saving: Saving): Promise<boolean> {
  const { basedOn, savedAt, savedBy, list } = saving;
  const saved = {
    ...values,
    interviewed: storedFlag(values.interviewed),
    hired: storedFlag(values.hired),
    saves: basedOn + 1,
    savedAt: savedAt.toISOString(),
    savedBy,
    listId: list?.id ?? null,
    before: list?.before == null ? null : toStored(list.before),
  };
  if (basedOn === 0) {
    const inserted = await tx
      .insertInto('outcomes')
      .values({ invitationId, ...saved })
      .onConflict((conflict) => conflict.column('invitationId').doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  }
  const updated = await tx
    .updateTable('outcomes')
    .set(saved)
    .where('invitationId', '=', invitationId)
    .where('saves', '=', basedOn)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** What a list brought and nobody changed since, with what stood there before; null: nothing did. */
export async function listOfOutcomeList(
  db: Database | Tx,
  openingId: OpeningId,
  listId: OutcomeListId,
): Promise<readonly { invitationId: InvitationId; saves: number; before: OutcomeValues | null }[]> {
  const rows = await db
    .selectFrom('outcomes')
    .innerJoin('invitations', 'invitations.id', 'outcomes.invitationId')
    .select(['outcomes.invitationId', 'outcomes.saves', 'outcomes.before'])
    .where('invitations.openingId', '=', openingId)
    .where('outcomes.listId', '=', listId)
    .execute();
  return rows.map(({ invitationId, saves, before }) => ({
    invitationId: parseId('invitation', invitationId),
    saves,
    before: before === null ? null : fromStored(outcomeValues, before, 'outcomes.before'),
  }));
}

export async function deleteOutcome(tx: Tx, invitationId: InvitationId): Promise<void> {
  await tx.deleteFrom('outcomes').where('invitationId', '=', invitationId).execute();
}

/** The lists of an opening as far as they stand, the newest first. */
export async function listStandingOutcomeLists(db: Database | Tx, openingId: OpeningId, limit: number) {
  const rows = await db
    .selectFrom('outcomes')
    .innerJoin('invitations', 'invitations.id', 'outcomes.invitationId')
    .where('invitations.openingId', '=', openingId)
    .where('outcomes.listId', 'is not', null)
    .select((eb) => [
      'outcomes.listId',
      eb.fn.countAll().as('people'),
      eb.fn.max('outcomes.savedAt').as('savedAt'),
      eb.fn.max('outcomes.savedBy').as('savedBy'),
    ])
    .groupBy('outcomes.listId')
    .orderBy('outcomes.listId', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ listId, people, savedAt, savedBy }) => ({
    listId: parseId('outcomeList', listId ?? ''),
    people: Number(people),
    savedAt: new Date(savedAt),
    savedBy: savedBy === null ? null : parseId('account', savedBy),
  }));
}

/** Somebody whom a list of outcomes may be about. `isOver`: they have finished, or an earlier score stands for them. */
export type OutcomePerson = { invitationId: InvitationId; name: string; email: string; isOver: boolean };

/** Of an opening, those with one of these addresses or ids. */
export async function listOutcomePeople(
  db: Database | Tx,
  openingId: OpeningId,
  { emails, codes }: { emails: readonly string[]; codes: readonly InvitationId[] },
): Promise<readonly OutcomePerson[]> {
  if (emails.length + codes.length === 0) return [];
  const rows = await db
    .selectFrom('results')
    .innerJoin('invitations', 'invitations.id', 'results.invitationId')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .select(['invitations.id', 'candidates.name', 'candidates.email', 'results.closedAt', 'invitations.waivedAt'])
    .where('results.openingId', '=', openingId)
    .where('invitations.practiceOf', 'is', null)
    .where('invitations.anonymisedAt', 'is', null)
    .where((eb) =>
      eb.or([
        ...(emails.length === 0 ? [] : [eb('candidates.email', 'in', emails)]),
        ...(codes.length === 0 ? [] : [eb('invitations.id', 'in', codes)]),
      ]),
    )
    .execute();
  return rows.map(({ id, name, email, closedAt, waivedAt }) => ({
    invitationId: parseId('invitation', id),
    name,
    email,
    isOver: closedAt !== null || waivedAt !== null,
  }));
}
