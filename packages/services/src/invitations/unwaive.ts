import { assertMay } from '@assay/core/accounts';
import type { InvitationId } from '@assay/core/ids';
import type { InvitationForStaff } from '@assay/core/invitations';
import { getInvitation, subjectOfInvitation, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { invitationForStaff } from './invitation-for-staff.ts';
import { endWaiver } from './waiver.ts';

/** Asks somebody whose earlier score stood to take the assessment after all. */
export async function unwaive(ctx: ServiceContext, input: { invitationId: InvitationId; reason: string }): Promise<InvitationForStaff> {
  return writing(ctx.db, async (tx) => {
    const invitation = await getInvitation(tx, input.invitationId);
    assertMay(ctx.actor, 'invitation.write', subjectOfInvitation(invitation));
    await endWaiver(tx, ctx, invitation, input.reason);
    return invitationForStaff(tx, await getInvitation(tx, invitation.id), ctx.now());
  });
}
