import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { MailId } from '@assay/core/ids';
import { getMail, markMailBounced, subjectOfMail, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { markAnswerLetterBounced } from '../decisions/answer-letter-sent.ts';
import { trace } from '../trace.ts';

/** A bounce comes to the sender's mailbox, which nobody here reads: whoever sees it there says so. A letter of no team is the owners'. */
export async function markBounced(ctx: ServiceContext, input: { mailId: MailId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const mail = await getMail(tx, input.mailId);
    assertMay(ctx.actor, mail.teamId === null ? 'owner.write' : 'mail.mark-bounced', subjectOfMail(mail));
    if (!(await markMailBounced(tx, mail.id, ctx.now(), 'Somebody of the team saw it come back.'))) {
      throw new AppError('conflict', 'Only a letter that was sent can come back.', { reason: 'not_sent' });
    }
    await markAnswerLetterBounced(tx, ctx, mail);
    await trace(tx, ctx, { action: 'mail.mark-bounced', subject: mail.invitationId ?? mail.id, details: { mailId: mail.id } });
  });
}
