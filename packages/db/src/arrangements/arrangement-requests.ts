import { nothingHere } from '@assay/core';
import type { ArrangementAnswer, ArrangementNeed } from '@assay/core/arrangements';
import { arrangementAnswer, arrangementNeed } from '@assay/core/arrangements/schema';
import { type AccountId, type ArrangementRequestId, type InvitationId, parseId } from '@assay/core/ids';
import { z } from 'zod';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';
import type { Tx } from '../writing.ts';

export type ArrangementRequest = {
  id: ArrangementRequestId;
  invitationId: InvitationId;
  name: string;
  opening: string;
  needs: readonly ArrangementNeed[];
  text: string;
  requestedAt: Date;
  answered: { answer: ArrangementAnswer; text: string; at: Date; by: AccountId | null } | null;
};

/** What was taken back is as if it had never been asked. */
const selectRequests = (db: Database | Tx) =>
  db
    .selectFrom('arrangementRequests')
    .innerJoin('invitations', 'invitations.id', 'arrangementRequests.invitationId')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .selectAll('arrangementRequests')
    .select(['candidates.name', 'openings.title as opening'])
    .where('arrangementRequests.withdrawnAt', 'is', null);

type Row = Awaited<ReturnType<ReturnType<typeof selectRequests>['execute']>>[number];

const requestFromRow = (row: Row): ArrangementRequest => ({
  id: parseId('arrangementRequest', row.id),
  invitationId: parseId('invitation', row.invitationId),
  name: row.name,
  opening: row.opening,
  needs: fromStored(z.array(arrangementNeed), row.needs, 'arrangement_requests.needs'),
  text: fromStored(z.string(), row.text, 'arrangement_requests.text'),
  requestedAt: new Date(row.requestedAt),
  answered:
    row.answer === null || row.answeredAt === null
      ? null
      : {
          answer: arrangementAnswer.parse(row.answer),
          text: row.answerText ?? '',
          at: new Date(row.answeredAt),
          by: row.answeredBy === null ? null : parseId('account', row.answeredBy),
        },
});

export async function getArrangementRequest(db: Database | Tx, id: ArrangementRequestId): Promise<ArrangementRequest> {
  const row = await selectRequests(db).where('arrangementRequests.id', '=', id).executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return requestFromRow(row);
}

/** Of one invitation, the newest first. */
export async function listArrangementRequests(db: Database | Tx, invitationId: InvitationId): Promise<readonly ArrangementRequest[]> {
  const rows = await selectRequests(db)
    .where('arrangementRequests.invitationId', '=', invitationId)
    .orderBy('arrangementRequests.requestedAt', 'desc')
    .orderBy('arrangementRequests.id', 'desc')
    .execute();
  return rows.map(requestFromRow);
}

/** Those that wait for an answer, the oldest first: somebody cannot start until they have one. */
export async function listWaitingArrangements(db: Database, teams: TeamScope, limit: number): Promise<readonly ArrangementRequest[]> {
  const rows = await selectRequests(db)
    .where('arrangementRequests.answeredAt', 'is', null)
    .where('openings.purpose', '=', 'real')
    .where(inTeams('openings.teamId', teams))
    .orderBy('arrangementRequests.requestedAt')
    .orderBy('arrangementRequests.id')
    .limit(limit)
    .execute();
  return rows.map(requestFromRow);
}

export async function insertArrangementRequest(
  tx: Tx,
  request: Pick<ArrangementRequest, 'id' | 'invitationId' | 'needs' | 'text' | 'requestedAt'>,
): Promise<void> {
  await tx
    .insertInto('arrangementRequests')
    .values({
      id: request.id,
      invitationId: request.invitationId,
      needs: toStored(request.needs),
      text: toStored(request.text),
      requestedAt: request.requestedAt.toISOString(),
      withdrawnAt: null,
      answer: null,
      answerText: null,
      answeredAt: null,
      answeredBy: null,
    })
    .execute();
}

/** Whether it was waiting. The words go: they are nobody's business any more. */
export async function markArrangementWithdrawn(tx: Tx, id: ArrangementRequestId, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable('arrangementRequests')
    .set({ withdrawnAt: at.toISOString(), text: toStored('') })
    .where('id', '=', id)
    .where('answeredAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Whether it was waiting. */
export async function markArrangementAnswered(
  tx: Tx,
  id: ArrangementRequestId,
  answered: { answer: ArrangementAnswer; text: string; at: Date; by: AccountId | null },
): Promise<boolean> {
  const result = await tx
    .updateTable('arrangementRequests')
    .set({ answer: answered.answer, answerText: answered.text, answeredAt: answered.at.toISOString(), answeredBy: answered.by })
    .where('id', '=', id)
    .where('answeredAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
