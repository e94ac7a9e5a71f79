import type { AccountId, InvitationId, JoinLinkId, MailId, TeamId } from '@assay/core/ids';
import type { MailKind, MailTemplate } from '@assay/core/mail';
import { insertMail, type Tx } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { newIdIn, type ServiceContext } from '../context.ts';
import { mailerOf } from './set-up.ts';

type LetterToQueue = {
  kind: MailKind;
  teamId: TeamId | null;
  email: string;
  invitationId?: InvitationId;
  accountId?: AccountId;
  joinLinkId?: JoinLinkId;
  draft?: MailTemplate;
  /** With invitation and kind: what there is one letter about at most. */
  about?: string;
};

/**
 * Puts a letter and the job that sends it into the caller's transaction. What it says, and the secret of its link, is made when it is sent. Null: there is
 * one about the same thing already.
 */
export async function queueMail(tx: Tx, ctx: ServiceContext, letter: LetterToQueue): Promise<MailId | null> {
  const { from } = mailerOf(ctx);
  const id = newIdIn(ctx, 'mail');
  // From the id alone: however often it is tried, a receiver knows a second copy for what it is.
  const messageId = `${id}@${from.address.split('@')[1]}`;
  if (!(await insertMail(tx, { ...letter, id, messageId, queuedAt: ctx.now() }))) return null;
  await enqueue(tx, { id: newIdIn(ctx, 'job'), kind: 'send-mail', subject: id, at: ctx.now() });
  return id;
}
