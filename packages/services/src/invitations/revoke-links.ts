import { assertMay } from '@assay/core/accounts';
import type { InvitationId } from '@assay/core/ids';
import type { InvitationForStaff } from '@assay/core/invitations';
import {
  deleteCandidateSessions,
  findAttemptByInvitation,
  getInvitation,
  markInvitationRevoked,
  markTokensRevoked,
  subjectOfInvitation,
  writing,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { invitationForStaff } from './invitation-for-staff.ts';

/** All links of an invitation at once. Whoever has started goes on; whoever has not is signed out. */
export async function revokeLinks(ctx: ServiceContext, input: { invitationId: InvitationId; reason: string }): Promise<InvitationForStaff> {
  return writing(ctx.db, async (tx) => {
    const invitation = await getInvitation(tx, input.invitationId);
    assertMay(ctx.actor, 'invitation.write', subjectOfInvitation(invitation));
    const links = await markTokensRevoked(tx, invitation.id, ctx.now());
    await markInvitationRevoked(tx, invitation.id, ctx.now());
    if ((await findAttemptByInvitation(tx, invitation.id)) === null) await deleteCandidateSessions(tx, invitation.id);
    await trace(tx, ctx, {
      action: 'invitation.write',
      subject: invitation.id,
      reason: input.reason,
      details: { change: 'links revoked', links },
    });
    return invitationForStaff(tx, await getInvitation(tx, invitation.id), ctx.now());
  });
}
