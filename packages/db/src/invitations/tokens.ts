import { type CandidateId, type CandidateSessionId, type InvitationId, parseId, type TokenId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import { refreshResult } from '../openings/result-rows.ts';
import type { Tx } from '../writing.ts';

export async function insertToken(
  tx: Tx,
  token: { id: TokenId; invitationId: InvitationId; tokenHash: string; createdAt: Date },
): Promise<void> {
  await tx
    .insertInto('invitationTokens')
    .values({ ...token, createdAt: token.createdAt.toISOString(), revokedAt: null })
    .execute();
}

export async function findToken(
  db: Database | Tx,
  tokenHash: string,
): Promise<{ id: TokenId; invitationId: InvitationId; isRevoked: boolean } | null> {
  const row = await db.selectFrom('invitationTokens').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst();
  if (row === undefined) return null;
  return { id: parseId('token', row.id), invitationId: parseId('invitation', row.invitationId), isRevoked: row.revokedAt !== null };
}

export async function countValidTokens(db: Database | Tx, invitationId: InvitationId): Promise<number> {
  const row = await db
    .selectFrom('invitationTokens')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('invitationId', '=', invitationId)
    .where('revokedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Answers how many were still valid. */
export async function markTokensRevoked(tx: Tx, invitationId: InvitationId, at: Date): Promise<number> {
  const result = await tx
    .updateTable('invitationTokens')
    .set({ revokedAt: at.toISOString() })
    .where('invitationId', '=', invitationId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

export async function insertCandidateSession(
  tx: Tx,
  session: { id: CandidateSessionId; invitationId: InvitationId; secretHash: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('candidateSessions')
    .values({ ...session, createdAt: session.createdAt.toISOString(), expiresAt: session.expiresAt.toISOString() })
    .execute();
  await markOpened(tx, session.invitationId, session.createdAt);
}

/** The first time counts. */
async function markOpened(tx: Tx, invitationId: InvitationId, at: Date): Promise<void> {
  const opened = await tx
    .updateTable('invitations')
    .set({ openedAt: at.toISOString() })
    .where('id', '=', invitationId)
    .where('openedAt', 'is', null)
    .executeTakeFirst();
  if (opened.numUpdatedRows === 1n) await refreshResult(tx, { invitationId });
}

/** Whose device this is, while the session lasts. */
export async function findCandidateSession(
  db: Database | Tx,
  secretHash: string,
  now: Date,
): Promise<{ candidateId: CandidateId; invitationId: InvitationId; practiceInvitationId: InvitationId | null } | null> {
  const row = await db
    .selectFrom('candidateSessions')
    .innerJoin('invitations', 'invitations.id', 'candidateSessions.invitationId')
    .leftJoin('invitations as practice', 'practice.practiceOf', 'invitations.id')
    .select(['invitations.id', 'invitations.candidateId', 'practice.id as practiceId'])
    .where('candidateSessions.secretHash', '=', secretHash)
    .where('candidateSessions.expiresAt', '>', now.toISOString())
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    invitationId: parseId('invitation', row.id),
    candidateId: parseId('candidate', row.candidateId),
    practiceInvitationId: row.practiceId === null ? null : parseId('invitation', row.practiceId),
  };
}

export async function deleteCandidateSessions(tx: Tx, invitationId: InvitationId): Promise<void> {
  await tx.deleteFrom('candidateSessions').where('invitationId', '=', invitationId).execute();
}

/** Of a letter that never left: nobody knows it. */
export async function deleteToken(tx: Tx, id: TokenId): Promise<void> {
  await tx.deleteFrom('invitationTokens').where('id', '=', id).execute();
}
