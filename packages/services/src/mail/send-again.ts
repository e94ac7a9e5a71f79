import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { InvitationId } from '@assay/core/ids';
import { isAnswer, type MailsOfInvitation, type SendAgainInput } from '@assay/core/mail';
import { findMailing, getInvitation, listMailsOf, putMailing, subjectOfInvitation, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { addressedPeople, canBeSent } from '../decisions/addressed-people.ts';
import { queueAnswers } from '../decisions/queue-answers.ts';
import { trace } from '../trace.ts';
import { queueCandidateMail } from './queue-candidate-mail.ts';
import { readMailsOfInvitation, whyNotToSend } from './read-mails-of-invitation.ts';
import { mailerOf } from './set-up.ts';

/** A letter that somebody asks for: again, or for the first time to whoever got a link by hand. Those before it count as seen to. */
export async function sendAgain(ctx: ServiceContext, input: SendAgainInput & { invitationId: InvitationId }): Promise<MailsOfInvitation> {
  await writing(ctx.db, async (tx) => {
    const invitation = await getInvitation(tx, input.invitationId);
    assertMay(ctx.actor, 'mail.send', subjectOfInvitation(invitation));
    mailerOf(ctx);
    const mails = await listMailsOf(tx, invitation.id);
    const why = await whyNotToSend(tx, { invitation, kind: input.kind, mails, now: ctx.now() });
    if (why !== null) throw new AppError('conflict', why, { reason: 'not_now' });
    if ((await findMailing(tx, invitation.id)) === null) {
      await putMailing(tx, invitation.id, { remindHours: null, timeZone: input.timeZone });
    }
    if (isAnswer(input.kind)) {
      assertMay(ctx.actor, 'decision.tell', subjectOfInvitation(invitation));
      await queueAnswers(tx, ctx, (await addressedPeople(tx, ctx, { kind: 'these', invitationIds: [invitation.id] })).filter(canBeSent));
      return;
    }
    await queueCandidateMail(tx, ctx, { invitationId: invitation.id, kind: input.kind });
    await trace(tx, ctx, { action: 'mail.send', subject: invitation.id, details: { letter: input.kind } });
  });
  return readMailsOfInvitation(ctx, input);
}
