import { nothingHere } from '@assay/core';
import { type AccountId, type InvitationId, parseId, type SecondLookId } from '@assay/core/ids';
import type { SecondLookOutcome } from '@assay/core/second-looks';
import { secondLookOutcome } from '@assay/core/second-looks/schema';
import { z } from 'zod';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';
import type { Tx } from '../writing.ts';

export type SecondLook = {
  id: SecondLookId;
  invitationId: InvitationId;
  name: string;
  opening: string;
  text: string;
  askedAt: Date;
  answered: { outcome: SecondLookOutcome; text: string; at: Date; by: AccountId | null } | null;
};

const selectLooks = (db: Database | Tx) =>
  db
    .selectFrom('secondLooks')
    .innerJoin('invitations', 'invitations.id', 'secondLooks.invitationId')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .selectAll('secondLooks')
    .select(['candidates.name', 'openings.title as opening']);

type Row = Awaited<ReturnType<ReturnType<typeof selectLooks>['execute']>>[number];

const lookFromRow = (row: Row): SecondLook => ({
  id: parseId('secondLook', row.id),
  invitationId: parseId('invitation', row.invitationId),
  name: row.name,
  opening: row.opening,
  text: fromStored(z.string(), row.text, 'second_looks.text'),
  askedAt: new Date(row.askedAt),
  answered:
    row.answeredAt === null || row.answerText === null
      ? null
      : {
          outcome: secondLookOutcome.parse(row.outcome),
          text: fromStored(z.string(), row.answerText, 'second_looks.answer_text'),
          at: new Date(row.answeredAt),
          by: row.answeredBy === null ? null : parseId('account', row.answeredBy),
        },
});

export async function getSecondLook(db: Database | Tx, id: SecondLookId): Promise<SecondLook> {
  const row = await selectLooks(db).where('secondLooks.id', '=', id).executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return lookFromRow(row);
}

export async function findSecondLook(db: Database | Tx, invitationId: InvitationId): Promise<SecondLook | null> {
  const row = await selectLooks(db).where('secondLooks.invitationId', '=', invitationId).executeTakeFirst();
  return row === undefined ? null : lookFromRow(row);
}

/** Those that wait, the oldest first. */
export async function listWaitingSecondLooks(db: Database, teams: TeamScope, limit: number): Promise<readonly SecondLook[]> {
  const rows = await selectLooks(db)
    .where('secondLooks.answeredAt', 'is', null)
    .where('openings.purpose', '=', 'real')
    .where(inTeams('openings.teamId', teams))
    .orderBy('secondLooks.askedAt')
    .orderBy('secondLooks.id')
    .limit(limit)
    .execute();
  return rows.map(lookFromRow);
}

export async function insertSecondLook(tx: Tx, look: Pick<SecondLook, 'id' | 'invitationId' | 'text' | 'askedAt'>): Promise<void> {
  await tx
    .insertInto('secondLooks')
    .values({
      id: look.id,
      invitationId: look.invitationId,
      text: toStored(look.text),
      askedAt: look.askedAt.toISOString(),
      outcome: null,
      answerText: null,
      answeredAt: null,
      answeredBy: null,
    })
    .execute();
}

/** Whether it was waiting. */
export async function markSecondLookAnswered(
  tx: Tx,
  id: SecondLookId,
  answered: { outcome: SecondLookOutcome; text: string; at: Date; by: AccountId | null },
): Promise<boolean> {
  const result = await tx
    .updateTable('secondLooks')
    .set({
      outcome: answered.outcome,
      answerText: toStored(answered.text),
      answeredAt: answered.at.toISOString(),
      answeredBy: answered.by,
    })
    .where('id', '=', id)
    .where('answeredAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
