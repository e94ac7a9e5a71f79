import { assertMay } from '@assay/core/accounts';
import type { InvitationId } from '@assay/core/ids';
import type { InvitationForStaff } from '@assay/core/invitations';
import { getInvitation, subjectOfInvitation, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { invitationForStaff } from './invitation-for-staff.ts';
import { getInvitedPerson } from './invited-person.ts';
import { revokeAllLinks } from './revocation.ts';

/** All links of an invitation at once. Whoever has started goes on; whoever has not is signed out. */
export async function revokeLinks(ctx: ServiceContext, input: { invitationId: InvitationId; reason: string }): Promise<InvitationForStaff> {
  return writing(ctx.db, async (tx) => {
    const person = await getInvitedPerson(tx, input.invitationId);
    assertMay(ctx.actor, 'invitation.write', subjectOfInvitation(person.invitation));
    await revokeAllLinks(tx, ctx, person, input.reason);
    return invitationForStaff(tx, await getInvitation(tx, input.invitationId), ctx.now());
  });
}
