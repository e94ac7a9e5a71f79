import { nothingHere } from '@assay/core';
import type { Subject } from '@assay/core/accounts';
import type { AttemptPurpose } from '@assay/core/attempts';
import { attemptPurpose } from '@assay/core/attempts/schema';
import {
  type AttemptId,
  type CandidateId,
  type InvitationId,
  type InvitationListId,
  type OpeningId,
  type OpenLinkId,
  parseId,
  type TeamId,
} from '@assay/core/ids';
import type { Database } from '../open.ts';
import { markScoreFixed } from '../openings/openings.ts';
import { insertResult, refreshResult } from '../openings/result-rows.ts';
import type { Tx } from '../writing.ts';

export type Invitation = {
  id: InvitationId;
  openingId: OpeningId;
  candidateId: CandidateId;
  teamId: TeamId;
  /** Its opening's. */
  purpose: AttemptPurpose;
  candidateName: string;
  candidateEmail: string;
  startsFrom: Date | null;
  startsUntil: Date | null;
  timeMultiplier: number;
  /** For the breaks that the candidate may take without asking, all together. */
  breakMinutes: number;
  /** Of the hidden invitation to practice rounds: the real one beside which it stands. */
  practiceOf: InvitationId | null;
  /** Where they come from, in words; `staff` where nobody said. */
  source: string;
  isWarm: boolean;
  revokedAt: Date | null;
  /** An earlier score stands for the attempt since then. */
  waivedAt: Date | null;
  /** The attempt whose score that is. */
  standingAttemptId: AttemptId | null;
  createdAt: Date;
};

export const subjectOfInvitation = (invitation: Pick<Invitation, 'id' | 'teamId' | 'purpose'>): Subject => ({
  kind: 'invitation',
  invitationId: invitation.id,
  teamId: invitation.teamId,
  isPrivate: invitation.purpose === 'trial',
});

const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));

export async function getInvitation(db: Database | Tx, id: InvitationId): Promise<Invitation> {
  const row = await db
    .selectFrom('invitations')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .selectAll('invitations')
    .select(['openings.teamId', 'openings.purpose', 'candidates.name', 'candidates.email'])
    .where('invitations.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return {
    id: parseId('invitation', row.id),
    openingId: parseId('opening', row.openingId),
    candidateId: parseId('candidate', row.candidateId),
    teamId: parseId('team', row.teamId),
    purpose: attemptPurpose.parse(row.purpose),
    candidateName: row.name,
    candidateEmail: row.email,
    startsFrom: dateOrNull(row.startsFrom),
    startsUntil: dateOrNull(row.startsUntil),
    timeMultiplier: row.timeMultiplier,
    breakMinutes: row.breakMinutes,
    practiceOf: row.practiceOf === null ? null : parseId('invitation', row.practiceOf),
    source: row.source,
    isWarm: row.isWarm === 1,
    revokedAt: dateOrNull(row.revokedAt),
    waivedAt: dateOrNull(row.waivedAt),
    standingAttemptId: row.standingAttemptId === null ? null : parseId('attempt', row.standingAttemptId),
    createdAt: new Date(row.createdAt),
  };
}

export async function findInvitation(db: Database | Tx, openingId: OpeningId, candidateId: CandidateId): Promise<InvitationId | null> {
  const row = await db
    .selectFrom('invitations')
    .select('id')
    .where('openingId', '=', openingId)
    .where('candidateId', '=', candidateId)
    .executeTakeFirst();
  return row === undefined ? null : parseId('invitation', row.id);
}

export type NewInvitation = Pick<Invitation, 'id' | 'openingId' | 'candidateId' | 'startsFrom' | 'startsUntil' | 'timeMultiplier'> & {
  breakMinutes?: number;
  practiceOf?: InvitationId;
  source: string;
  isWarm?: boolean;
  listId?: InvitationListId;
  openLinkId?: OpenLinkId;
  /** The score of an earlier attempt stands. */
  waived?: { at: Date; attemptId: AttemptId };
  createdAt: Date;
};

export async function insertInvitation(tx: Tx, { waived, ...invitation }: NewInvitation): Promise<void> {
  await markScoreFixed(tx, invitation.openingId, invitation.createdAt);
  await tx
    .insertInto('invitations')
    .values({
      ...invitation,
      breakMinutes: invitation.breakMinutes ?? 0,
      practiceOf: invitation.practiceOf ?? null,
      startsFrom: invitation.startsFrom?.toISOString() ?? null,
      startsUntil: invitation.startsUntil?.toISOString() ?? null,
      isWarm: invitation.isWarm === true ? 1 : 0,
      listId: invitation.listId ?? null,
      revokedAt: null,
      waivedAt: waived?.at.toISOString() ?? null,
      standingAttemptId: waived?.attemptId ?? null,
      openLinkId: invitation.openLinkId ?? null,
      createdAt: invitation.createdAt.toISOString(),
    })
    .execute();
  await insertResult(tx, invitation.id);
}

/** Whether an earlier score stood. */
export async function markUnwaived(tx: Tx, id: InvitationId): Promise<boolean> {
  const result = await tx
    .updateTable('invitations')
    .set({ waivedAt: null, standingAttemptId: null })
    .where('id', '=', id)
    .where('waivedAt', 'is not', null)
    .executeTakeFirst();
  await refreshResult(tx, { invitationId: id });
  return result.numUpdatedRows === 1n;
}

export async function markConditions(
  tx: Tx,
  id: InvitationId,
  conditions: { timeMultiplier: number; breakMinutes: number },
): Promise<void> {
  await tx.updateTable('invitations').set(conditions).where('id', '=', id).execute();
}

/** Whether it was valid before. */
export async function markInvitationRevoked(tx: Tx, id: InvitationId, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable('invitations')
    .set({ revokedAt: at.toISOString() })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  await refreshResult(tx, { invitationId: id });
  return result.numUpdatedRows === 1n;
}

/** Whether it was revoked before. */
export async function markInvitationRenewed(tx: Tx, id: InvitationId): Promise<boolean> {
  const result = await tx
    .updateTable('invitations')
    .set({ revokedAt: null })
    .where('id', '=', id)
    .where('revokedAt', 'is not', null)
    .executeTakeFirst();
  await refreshResult(tx, { invitationId: id });
  return result.numUpdatedRows === 1n;
}

/** Whether the window still ended at `before`, and nobody had started or revoked it. */
export async function markWindowExtended(tx: Tx, id: InvitationId, change: { before: Date; until: Date | null }): Promise<boolean> {
  const result = await tx
    .updateTable('invitations')
    .set({ startsUntil: change.until?.toISOString() ?? null })
    .where('id', '=', id)
    .where('startsUntil', '=', change.before.toISOString())
    .where('revokedAt', 'is', null)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('attempts').select('id').where('invitationId', '=', id))))
    .executeTakeFirst();
  await refreshResult(tx, { invitationId: id });
  return result.numUpdatedRows === 1n;
}
