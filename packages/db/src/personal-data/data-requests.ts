import { nothingHere } from '@assay/core';
import { type AccountId, type DataRequestId, type InvitationId, parseId } from '@assay/core/ids';
import type { DataRequestKind } from '@assay/core/personal-data';
import { dataRequestKind } from '@assay/core/personal-data/schema';
import type { Database } from '../open.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';
import type { Tx } from '../writing.ts';

export type DataRequest = {
  id: DataRequestId;
  invitationId: InvitationId;
  name: string;
  opening: string;
  kind: DataRequestKind;
  requestedAt: Date;
  settledAt: Date | null;
};

const selectRequests = (db: Database | Tx) =>
  db
    .selectFrom('dataRequests')
    .innerJoin('invitations', 'invitations.id', 'dataRequests.invitationId')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .selectAll('dataRequests')
    .select(['candidates.name', 'openings.title as opening']);

type Row = Awaited<ReturnType<ReturnType<typeof selectRequests>['execute']>>[number];

const requestFromRow = (row: Row): DataRequest => ({
  id: parseId('dataRequest', row.id),
  invitationId: parseId('invitation', row.invitationId),
  name: row.name,
  opening: row.opening,
  kind: dataRequestKind.parse(row.kind),
  requestedAt: new Date(row.requestedAt),
  settledAt: row.settledAt === null ? null : new Date(row.settledAt),
});

export async function getDataRequest(db: Database | Tx, id: DataRequestId): Promise<DataRequest> {
  const row = await selectRequests(db).where('dataRequests.id', '=', id).executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return requestFromRow(row);
}

/** The newest first. */
export async function listDataRequests(db: Database | Tx, invitationIds: readonly InvitationId[]): Promise<readonly DataRequest[]> {
  if (invitationIds.length === 0) return [];
  const rows = await selectRequests(db)
    .where('dataRequests.invitationId', 'in', invitationIds)
    .orderBy('dataRequests.requestedAt', 'desc')
    .orderBy('dataRequests.id')
    .execute();
  return rows.map(requestFromRow);
}

/** Those that wait, the oldest first. */
export async function listWaitingDataRequests(db: Database, teams: TeamScope, limit: number): Promise<readonly DataRequest[]> {
  const rows = await selectRequests(db)
    .where('dataRequests.settledAt', 'is', null)
    .where('openings.purpose', '=', 'real')
    .where(inTeams('openings.teamId', teams))
    .orderBy('dataRequests.requestedAt')
    .orderBy('dataRequests.id')
    .limit(limit)
    .execute();
  return rows.map(requestFromRow);
}

export async function insertDataRequest(tx: Tx, request: Pick<DataRequest, 'id' | 'invitationId' | 'kind' | 'requestedAt'>): Promise<void> {
  await tx
    .insertInto('dataRequests')
    .values({ ...request, requestedAt: request.requestedAt.toISOString(), settledAt: null, settledBy: null })
    .execute();
}

/** Whether it was waiting. */
export async function markDataRequestSettled(tx: Tx, id: DataRequestId, settled: { at: Date; by: AccountId | null }): Promise<boolean> {
  const result = await tx
    .updateTable('dataRequests')
    .set({ settledAt: settled.at.toISOString(), settledBy: settled.by })
    .where('id', '=', id)
    .where('settledAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
