import { dayIn, promisedDay } from '@assay/core/decisions';
import type { InvitationId } from '@assay/core/ids';
import { dayInLetter, isAnswer, momentInLetter, nameInLetter, timeInLetter } from '@assay/core/mail';
import { isUndecided } from '@assay/core/similarity';
import {
  type Database,
  deleteToken,
  findAttemptByInvitation,
  findMailing,
  findSecondLook,
  getInvitation,
  getOpening,
  getSimilarityCase,
  type Invitation,
  listPartiesOfAttempt,
  type Mail,
  markMailToken,
  type Opening,
  type Tx,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { letterHead } from '../invitations/letter.ts';
import { newToken } from '../invitations/new-link.ts';
import { type Composed, composed, dropped, templateFor } from './composed.ts';
import { whyNotToAnswer } from './why-not-to-answer.ts';

export async function composeToCandidate(tx: Tx, ctx: ServiceContext, mail: Mail, invitationId: InvitationId): Promise<Composed> {
  const invitation = await getInvitation(tx, invitationId);
  const opening = await getOpening(tx, invitation.openingId);
  const timeZone = (await findMailing(tx, invitation.id))?.timeZone ?? 'UTC';
  const about = { invitation, opening, timeZone };
  if (mail.kind === 'receipt') return receiptLetter(tx, mail, about);
  if (mail.kind === 'second_look') return secondLookLetter(tx, ctx, mail, about);
  if (mail.kind === 'similarity_question') return questionLetter(tx, ctx, mail, about);
  return isAnswer(mail.kind) ? answerToCandidate(tx, mail, about) : startLetter(tx, ctx, mail, about);
}

type About = { invitation: Invitation; opening: Opening; timeZone: string };

const ofOpening = ({ invitation, opening }: About) => ({
  name: nameInLetter(invitation.candidateName),
  opening: opening.title,
  answerDays: String(opening.answerByDays),
  contact: opening.managerName,
  contactEmail: opening.managerEmail,
});

/** An invitation or a reminder: only for somebody who can still start. */
async function startLetter(tx: Tx, ctx: ServiceContext, mail: Mail, about: About): Promise<Composed> {
  const { invitation, opening, timeZone } = about;
  const why = await whyNotToStart(tx, invitation, ctx.now());
  if (why !== null) return dropped(why.message);
  const link = await linkInLetter(tx, ctx, mail, invitation.id);
  const { form, workingTimeMs, expectedHours } = await letterHead(tx, opening);
  return composed(
    mail,
    await templateFor(tx, mail),
    { name: invitation.candidateName },
    {
      ...ofOpening(about),
      link,
      from: invitation.startsFrom === null || invitation.startsFrom <= ctx.now() ? null : momentInLetter(invitation.startsFrom, timeZone),
      until: invitation.startsUntil === null ? null : momentInLetter(invitation.startsUntil, timeZone),
      time: timeInLetter({ form, workingTimeMs: workingTimeMs * invitation.timeMultiplier, expectedHours }),
    },
  );
}

/** Made when the letter is sent. */
async function linkInLetter(tx: Tx, ctx: ServiceContext, mail: Mail, invitationId: InvitationId): Promise<string> {
  // That of a try before this one never left.
  if (mail.tokenId !== null) await deleteToken(tx, mail.tokenId);
  const { tokenId, url } = await newToken(tx, ctx, invitationId);
  await markMailToken(tx, mail.id, tokenId);
  return url;
}

/** `message` is for the team, `reason` for programs. */
export type Hindrance = { reason: string; message: string };

/** Null: they can. */
export async function whyNotToStart(db: Database | Tx, invitation: Invitation, now: Date): Promise<Hindrance | null> {
  if ((await findAttemptByInvitation(db, invitation.id)) !== null) return { reason: 'started', message: 'They have started already.' };
  if (invitation.waivedAt !== null) return { reason: 'waived', message: 'No attempt is asked for: an earlier score stands.' };
  if (invitation.revokedAt !== null) return { reason: 'revoked', message: 'The invitation was withdrawn.' };
  if (invitation.startsUntil !== null && invitation.startsUntil <= now) return { reason: 'over', message: 'The time to start is over.' };
  return null;
}

async function receiptLetter(tx: Tx, mail: Mail, about: About): Promise<Composed> {
  const attempt = await findAttemptByInvitation(tx, about.invitation.id);
  if (attempt === null || attempt.closedAt === null) return dropped('The attempt is open again.');
  if (attempt.voidedAt !== null) return dropped('The attempt does not count.');
  const { closedAt } = attempt;
  return composed(
    mail,
    await templateFor(tx, mail),
    { name: about.invitation.candidateName },
    {
      ...ofOpening(about),
      ended: momentInLetter(closedAt, about.timeZone),
      answerBy: dayInLetter(promisedDay(closedAt, about.opening.answerByDays, about.timeZone)),
    },
  );
}

/** That there is an answer: its words stand behind the link, where nobody reads along. */
async function secondLookLetter(tx: Tx, ctx: ServiceContext, mail: Mail, about: About): Promise<Composed> {
  const why = await whyNotToTellOfLook(tx, about.invitation);
  if (why !== null) return dropped(why.message);
  const link = await linkInLetter(tx, ctx, mail, about.invitation.id);
  return composed(mail, await templateFor(tx, mail), { name: about.invitation.candidateName }, { ...ofOpening(about), link });
}

/** Null: somebody has looked at the score as they asked, and they can come in to read it. */
export async function whyNotToTellOfLook(db: Database | Tx, invitation: Invitation): Promise<Hindrance | null> {
  if (invitation.revokedAt !== null) return { reason: 'revoked', message: 'The invitation was withdrawn.' };
  const look = await findSecondLook(db, invitation.id);
  return look === null || look.answered === null
    ? { reason: 'not_answered', message: 'Nobody has answered a question about the score.' }
    : null;
}

/** That there is a question: its words stand behind the link, where nobody reads along. */
async function questionLetter(tx: Tx, ctx: ServiceContext, mail: Mail, about: About): Promise<Composed> {
  const asked = await openQuestion(tx, about.invitation);
  if (asked.kind === 'none') return dropped(asked.why.message);
  const link = await linkInLetter(tx, ctx, mail, about.invitation.id);
  const named = { ...ofOpening(about), link, answerUntil: dayInLetter(dayIn(asked.until, about.timeZone)) };
  return composed(mail, await templateFor(tx, mail), { name: about.invitation.candidateName }, named);
}

type OpenQuestion = { kind: 'asked'; until: Date } | { kind: 'none'; why: Hindrance };

/** What the candidate was asked about an answer and can still answer, the last of it. */
export async function openQuestion(db: Database | Tx, invitation: Invitation): Promise<OpenQuestion> {
  if (invitation.revokedAt !== null) return { kind: 'none', why: { reason: 'revoked', message: 'The invitation was withdrawn.' } };
  const attempt = await findAttemptByInvitation(db, invitation.id);
  let until: Date | null = null;
  for (const party of attempt === null ? [] : await listPartiesOfAttempt(db, attempt.id)) {
    if (party.answerUntil === null || party.answeredAt !== null) continue;
    if (isUndecided((await getSimilarityCase(db, party.caseId)).status)) until = party.answerUntil;
  }
  return until === null
    ? { kind: 'none', why: { reason: 'not_asked', message: 'No question about an answer waits for the candidate.' } }
    : { kind: 'asked', until };
}

/** Only for the decision it was queued for, while that stands, and once. */
async function answerToCandidate(tx: Tx, mail: Mail, about: About): Promise<Composed> {
  const why = await whyNotToAnswer(tx, about.invitation.id, mail.about);
  if (why !== null) return dropped(why.message);
  return composed(mail, await templateFor(tx, mail), { name: about.invitation.candidateName }, ofOpening(about));
}
