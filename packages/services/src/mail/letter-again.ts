import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { isAnswer, type SendAgainInput } from '@assay/core/mail';
import { type Database, findMailing, type Invitation, listMailsOf, putMailing, subjectOfInvitation, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { addressedPeople, canBeSent } from '../decisions/addressed-people.ts';
import { queueAnswers } from '../decisions/queue-answers.ts';
import { trace } from '../trace.ts';
import { queueCandidateMail } from './queue-candidate-mail.ts';
import { whyNotToSend } from './read-mails-of-invitation.ts';

/** Refuses a letter that nobody could do anything with. */
export async function assertLetterFits(
  db: Database | Tx,
  ctx: Pick<ServiceContext, 'now'>,
  invitation: Invitation,
  kind: SendAgainInput['kind'],
): Promise<void> {
  const mails = await listMailsOf(db, invitation.id);
  const why = await whyNotToSend(db, { invitation, kind, mails, now: ctx.now() });
  if (why !== null) throw new AppError('conflict', why.message, { reason: why.reason });
}

export async function queueLetterAgain(
  tx: Tx,
  ctx: ServiceContext,
  invitation: Invitation,
  { kind, timeZone }: SendAgainInput,
): Promise<void> {
  await assertLetterFits(tx, ctx, invitation, kind);
  if ((await findMailing(tx, invitation.id)) === null) await putMailing(tx, invitation.id, { remindHours: null, timeZone });
  if (isAnswer(kind)) {
    assertMay(ctx.actor, 'decision.tell', subjectOfInvitation(invitation));
    const people = await addressedPeople(tx, ctx, { kind: 'these', invitationIds: [invitation.id] });
    await queueAnswers(tx, ctx, people.filter(canBeSent));
    return;
  }
  await queueCandidateMail(tx, ctx, { invitationId: invitation.id, kind });
  await trace(tx, ctx, { action: 'mail.send', subject: invitation.id, details: { letter: kind } });
}
