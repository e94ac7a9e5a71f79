import { assertMay } from '@assay/core/accounts';
import type { InvitationId } from '@assay/core/ids';
import type { NewLink } from '@assay/core/invitations';
import { getInvitation, markInvitationRenewed, subjectOfInvitation, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { newLink } from './new-link.ts';

/** A further link for an invitation. After a revocation it makes the invitation valid again; the old links stay dead. */
export async function makeLink(ctx: ServiceContext, input: { invitationId: InvitationId }): Promise<NewLink> {
  return writing(ctx.db, async (tx) => {
    const invitation = await getInvitation(tx, input.invitationId);
    assertMay(ctx.actor, 'invitation.write', subjectOfInvitation(invitation));
    const isRenewed = await markInvitationRenewed(tx, invitation.id);
    const link = await newLink(tx, ctx, invitation.id);
    await trace(tx, ctx, { action: 'invitation.write', subject: invitation.id, details: { change: 'link made', isRenewed } });
    return link;
  });
}
