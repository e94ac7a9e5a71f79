import { assertMay } from '@assay/core/accounts';
import type { InvitationId } from '@assay/core/ids';
import type { MailsOfInvitation, SendAgainInput } from '@assay/core/mail';
import { getInvitation, subjectOfInvitation, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { queueLetterAgain } from './letter-again.ts';
import { readMailsOfInvitation } from './read-mails-of-invitation.ts';
import { mailerOf } from './set-up.ts';

/** A letter that somebody asks for: again, or for the first time to whoever got a link by hand. Those before it count as seen to. */
export async function sendAgain(ctx: ServiceContext, input: SendAgainInput & { invitationId: InvitationId }): Promise<MailsOfInvitation> {
  await writing(ctx.db, async (tx) => {
    const invitation = await getInvitation(tx, input.invitationId);
    assertMay(ctx.actor, 'mail.send', subjectOfInvitation(invitation));
    mailerOf(ctx);
    await queueLetterAgain(tx, ctx, invitation, input);
  });
  return readMailsOfInvitation(ctx, input);
}
