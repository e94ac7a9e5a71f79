import { type AccountId, type AssessmentId, type GroupingId, type InvitationId, type OpeningId, parseId } from '@assay/core/ids';
import { groupKey } from '@assay/core/selection-rates';
import { inPieces } from '../in-pieces.ts';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

export type Grouping = {
  id: GroupingId;
  assessmentId: AssessmentId;
  name: string;
  reason: string;
  suppliedAt: Date;
  suppliedBy: AccountId | null;
};

export type GroupMember = { invitationId: InvitationId; group: string };

/** In the order of their names. */
export async function listGroupings(db: Database | Tx, assessmentId: AssessmentId): Promise<readonly Grouping[]> {
  const rows = await db.selectFrom('groupings').selectAll().where('assessmentId', '=', assessmentId).orderBy('nameKey').execute();
  return rows.map((row) => ({
    id: parseId('grouping', row.id),
    assessmentId,
    name: row.name,
    reason: row.reason,
    suppliedAt: new Date(row.suppliedAt),
    suppliedBy: row.suppliedBy === null ? null : parseId('account', row.suppliedBy),
  }));
}

export async function insertGrouping(tx: Tx, grouping: Grouping, members: readonly GroupMember[]): Promise<void> {
  const { suppliedAt, ...rest } = grouping;
  await tx
    .insertInto('groupings')
    .values({ ...rest, nameKey: groupKey(grouping.name), suppliedAt: suppliedAt.toISOString() })
    .execute();
  for (const piece of inPieces(members)) {
    await tx
      .insertInto('groupMembers')
      .values(piece.map(({ invitationId, group }) => ({ groupingId: grouping.id, invitationId, groupName: group })))
      .execute();
  }
}

/** With all its members. */
export async function deleteGrouping(tx: Tx, id: GroupingId): Promise<void> {
  await tx.deleteFrom('groupings').where('id', '=', id).execute();
}

/** Which of these are codes of candidates of an assessment. */
export async function listKnownCodes(
  db: Database | Tx,
  assessmentId: AssessmentId,
  codes: readonly InvitationId[],
): Promise<ReadonlySet<InvitationId>> {
  const known = new Set<InvitationId>();
  for (const piece of inPieces(codes)) {
    const rows = await db
      .selectFrom('invitations')
      .innerJoin('openings', 'openings.id', 'invitations.openingId')
      .select('invitations.id')
      .where('invitations.id', 'in', piece)
      .where('openings.assessmentId', '=', assessmentId)
      .where('openings.purpose', '=', 'real')
      .where('invitations.practiceOf', 'is', null)
      .where('invitations.anonymisedAt', 'is', null)
      .execute();
    for (const { id } of rows) known.add(parseId('invitation', id));
  }
  return known;
}

/** How many of a list are in each group, whether they finished or not. */
export async function listGroupSizes(db: Database | Tx, id: GroupingId): Promise<readonly { group: string; people: number }[]> {
  const rows = await db
    .selectFrom('groupMembers')
    .select((eb) => ['groupName', eb.fn.countAll().as('people')])
    .where('groupingId', '=', id)
    .groupBy('groupName')
    .execute();
  return rows.map(({ groupName, people }) => ({ group: groupName, people: Number(people) }));
}

/** `percent`: of the score that decides in the opening. */
export type GroupScore = { group: string; openingId: OpeningId; percent: number };

/** The scores that count of those on a list, of nobody by name. Each person counts once, with the attempt that ended last: ten attempts of nine people are not ten people. */
export async function listGroupScores(db: Database | Tx, { id, assessmentId }: Grouping): Promise<readonly GroupScore[]> {
  const rows = await db
    .selectFrom('groupMembers')
    .innerJoin('results', 'results.invitationId', 'groupMembers.invitationId')
    .innerJoin('openings', 'openings.id', 'results.openingId')
    .innerJoin('invitations', 'invitations.id', 'groupMembers.invitationId')
    .select(['groupMembers.groupName', 'results.openingId', 'results.decidingPercent', 'invitations.candidateId'])
    .where('groupMembers.groupingId', '=', id)
    .where('openings.assessmentId', '=', assessmentId)
    .where('openings.purpose', '=', 'real')
    .where('results.counts', '=', 1)
    .orderBy('results.closedAt')
    .orderBy('results.invitationId')
    .execute();
  const last = new Map(rows.map((row) => [row.candidateId, row]));
  return [...last.values()].flatMap(({ groupName, openingId, decidingPercent: percent }) =>
    percent === null ? [] : [{ group: groupName, openingId: parseId('opening', openingId), percent }],
  );
}
