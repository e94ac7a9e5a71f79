import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { MailId } from '@assay/core/ids';
import { getMail, markMailSettled, subjectOfMail, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

/** Somebody saw to it in another way, such as by telephone: it is no longer counted as undelivered. A letter of no team is the owners'. */
export async function settleMail(ctx: ServiceContext, input: { mailId: MailId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const mail = await getMail(tx, input.mailId);
    assertMay(ctx.actor, mail.teamId === null ? 'owner.write' : 'mail.settle', subjectOfMail(mail));
    if (!(await markMailSettled(tx, mail.id, ctx.now()))) {
      throw new AppError('conflict', 'This letter was delivered, or somebody has seen to it already.', { reason: 'settled' });
    }
    await trace(tx, ctx, { action: 'mail.settle', subject: mail.invitationId ?? mail.id, details: { mailId: mail.id } });
  });
}
