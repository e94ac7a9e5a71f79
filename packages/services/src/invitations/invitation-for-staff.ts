import type { AttemptId } from '@assay/core/ids';
import { type InvitationForStaff, invitationStatus } from '@assay/core/invitations';
import { countValidTokens, type Database, findAttemptByInvitation, getAttempt, getOpening, type Invitation, type Tx } from '@assay/db';

export async function invitationForStaff(db: Database | Tx, invitation: Invitation, now: Date): Promise<InvitationForStaff> {
  const attempt = await findAttemptByInvitation(db, invitation.id);
  return {
    invitationId: invitation.id,
    openingId: invitation.openingId,
    name: invitation.candidateName,
    email: invitation.candidateEmail,
    status: invitationStatus(
      {
        startsFrom: invitation.startsFrom,
        startsUntil: invitation.startsUntil,
        isRevoked: invitation.revokedAt !== null,
        isWaived: invitation.waivedAt !== null,
        attempt:
          attempt === null
            ? null
            : { isClosed: attempt.closedAt !== null, isGraded: attempt.gradedAt !== null, isVoid: attempt.voidedAt !== null },
      },
      now,
    ),
    startsFrom: invitation.startsFrom?.toISOString() ?? null,
    startsUntil: invitation.startsUntil?.toISOString() ?? null,
    timeMultiplier: invitation.timeMultiplier,
    breakMinutes: invitation.breakMinutes,
    source: invitation.source === 'staff' ? '' : invitation.source,
    isWarm: invitation.isWarm,
    validLinks: await countValidTokens(db, invitation.id),
    createdAt: invitation.createdAt.toISOString(),
    standing: invitation.standingAttemptId === null ? null : await standingOf(db, invitation.standingAttemptId),
  };
}

async function standingOf(db: Database | Tx, attemptId: AttemptId): Promise<InvitationForStaff['standing']> {
  const { invitationId, openingId, startedAt, closedAt, points, maxPoints } = await getAttempt(db, attemptId);
  return {
    invitationId,
    opening: (await getOpening(db, openingId)).title,
    closedAt: (closedAt ?? startedAt).toISOString(),
    percent: points === null || maxPoints === null || maxPoints <= 0 ? null : (100 * points) / maxPoints,
  };
}
