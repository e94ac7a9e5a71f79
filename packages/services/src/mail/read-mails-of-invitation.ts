import { assertMay } from '@assay/core/accounts';
import type { InvitationId } from '@assay/core/ids';
import { type CandidateMailKind, candidateMailKinds, isAnswer, type MailsOfInvitation } from '@assay/core/mail';
import {
  type Database,
  findAttemptByInvitation,
  findMailing,
  getInvitation,
  getOpening,
  type Invitation,
  listMailsOf,
  type Mail,
  subjectOfInvitation,
  type Tx,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { type Hindrance, openQuestion, whyNotToStart, whyNotToTellOfLook } from './compose-to-candidate.ts';
import { mailForStaff } from './mail-for-staff.ts';
import { whyNotToSendAnswer } from './why-not-to-answer.ts';

/** The letters of one invitation, and which could be sent now. */
export async function readMailsOfInvitation(ctx: ServiceContext, input: { invitationId: InvitationId }): Promise<MailsOfInvitation> {
  const invitation = await getInvitation(ctx.db, input.invitationId);
  assertMay(ctx.actor, 'mail.read', subjectOfInvitation(invitation));
  const opening = await getOpening(ctx.db, invitation.openingId);
  const mails = await listMailsOf(ctx.db, invitation.id);
  const candidate = { invitationId: invitation.id, name: invitation.candidateName, opening: opening.title };
  const maySend: CandidateMailKind[] = [];
  for (const kind of candidateMailKinds) {
    // An answer is sent from beside its decision, where its words are shown first.
    if (isAnswer(kind)) continue;
    if (ctx.mailer !== null && (await whyNotToSend(ctx.db, { invitation, kind, mails, now: ctx.now() })) === null) maySend.push(kind);
  }
  return {
    mails: mails.map((mail) => mailForStaff({ mail, candidate })),
    maySend,
    remindHours: (await findMailing(ctx.db, invitation.id))?.remindHours ?? null,
  };
}

/** Null: such a letter would reach somebody who can do something with it. */
export async function whyNotToSend(
  db: Database | Tx,
  { invitation, kind, mails, now }: { invitation: Invitation; kind: CandidateMailKind; mails: readonly Mail[]; now: Date },
): Promise<Hindrance | null> {
  const { purpose } = await getOpening(db, invitation.openingId);
  if (purpose !== 'real' || invitation.practiceOf !== null) {
    return { reason: 'not_real', message: 'Letters go to real candidates only.' };
  }
  if (isAnswer(kind)) return whyNotToSendAnswer(db, invitation.id, kind);
  if (mails.some((mail) => mail.kind === kind && (mail.state === 'queued' || mail.state === 'sending'))) {
    return { reason: 'on_its_way', message: 'Such a letter is on its way already.' };
  }
  if (kind === 'second_look') return whyNotToTellOfLook(db, invitation);
  if (kind === 'similarity_question') {
    const asked = await openQuestion(db, invitation);
    return asked.kind === 'none' ? asked.why : null;
  }
  if (kind !== 'receipt') return whyNotToStart(db, invitation, now);
  const attempt = await findAttemptByInvitation(db, invitation.id);
  return attempt === null || attempt.closedAt === null || attempt.voidedAt !== null
    ? { reason: 'not_finished', message: 'There is no finished attempt that counts.' }
    : null;
}
