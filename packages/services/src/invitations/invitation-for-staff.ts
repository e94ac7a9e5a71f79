import { type InvitationForStaff, invitationStatus } from '@assay/core/invitations';
import { countValidTokens, type Database, findAttemptByInvitation, type Invitation, type Tx } from '@assay/db';

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
  };
}
