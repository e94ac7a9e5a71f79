import { assertMay } from '@assay/core/accounts';
import type { InvitationId } from '@assay/core/ids';
import type { Letter } from '@assay/core/invitations';
import { getInvitation, getOpening, markInvitationRenewed, subjectOfInvitation, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { letterHead, newLetter } from './letter.ts';

/** A further link for an invitation. After a revocation it makes the invitation valid again; the old links stay dead. */
export async function makeLink(ctx: ServiceContext, input: { invitationId: InvitationId }): Promise<Letter> {
  return writing(ctx.db, async (tx) => {
    const invitation = await getInvitation(tx, input.invitationId);
    assertMay(ctx.actor, 'invitation.write', subjectOfInvitation(invitation));
    const isRenewed = await markInvitationRenewed(tx, invitation.id);
    const letter = await newLetter(tx, ctx, await letterHead(tx, await getOpening(tx, invitation.openingId)), invitation);
    await trace(tx, ctx, { action: 'invitation.write', subject: invitation.id, details: { change: 'link made', isRenewed } });
    return letter;
  });
}
