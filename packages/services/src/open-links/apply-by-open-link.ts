import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { type Application, type ApplyInput, type OpenLinkState, openLinkState } from '@assay/core/open-links';
import { findInvitation, getOpening, type Opening, subjectOfOpening, type Tx, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { type Invited, invitePerson } from '../invitations/invite-person.ts';
import { type CandidateSession, newCandidateSession } from '../invitations/new-candidate-session.ts';
import { newLink } from '../invitations/new-link.ts';
import { mailInvitation } from '../mail/mail-invitation.ts';
import { queueCandidateMail } from '../mail/queue-candidate-mail.ts';
import { trace } from '../trace.ts';
import { openLinkOf } from './valid-open-link.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Somebody who came by an advert. Where there is mail, the link goes to the address. Without, a new address gets a session in this browser; of an address that the team knows nothing is
 * told and nothing is opened, whatever is known: anybody can type it. Where the retake rule lets an earlier score stand, it does from then on.
 */
export async function applyByOpenLink(
  ctx: ServiceContext,
  input: ApplyInput,
): Promise<{ application: Application; session: CandidateSession | null }> {
  return writing(ctx.db, async (tx) => {
    const link = await openLinkOf(tx, input.token);
    const opening = await getOpening(tx, link.openingId);
    assertMay(ctx.actor, 'open-link.apply', subjectOfOpening(opening));
    const state = openLinkState(link, ctx.now());
    if (state !== 'open') throw new AppError('conflict', refusals[state], { reason: state });
    const came = await invitePerson(
      tx,
      ctx,
      opening,
      {
        name: input.name,
        email: input.email,
        startsFrom: null,
        startsUntil: link.daysToStart === null ? null : new Date(ctx.now().getTime() + link.daysToStart * dayMs),
        timeMultiplier: 1,
        source: link.source,
        isWarm: false,
        openLinkId: link.id,
      },
      'reuse',
    );
    if (came.kind === 'invited' || came.kind === 'waived') {
      const details = { openLinkId: link.id, ...(came.kind === 'waived' ? { change: 'earlier score stands' } : {}) };
      await trace(tx, ctx, { action: 'open-link.apply', subject: came.id, details });
    }
    const contact = { name: opening.managerName, email: opening.managerEmail };
    if (ctx.mailer !== null) {
      await mailApplicant(tx, ctx, opening, came, input.timeZone);
      return { application: { kind: 'mailed', contact }, session: null };
    }
    if (came.kind !== 'invited') {
      return { application: { kind: 'known', contact }, session: null };
    }
    const { url } = await newLink(tx, ctx, came.id);
    return { application: { kind: 'entered', url }, session: await newCandidateSession(tx, ctx, came.id) };
  });
}

/** Somebody new gets the letter of an invitation; whoever applied before a further link, once an hour. Others are not written to. */
async function mailApplicant(tx: Tx, ctx: ServiceContext, opening: Opening, came: Invited, timeZone: string): Promise<void> {
  if (came.kind === 'invited') return mailInvitation(tx, ctx, came.id, { remindHours: 48, timeZone });
  if (came.kind !== 'invited_before') return;
  const invitationId = await findInvitation(tx, opening.id, came.candidate.id);
  if (invitationId === null) return;
  await queueCandidateMail(tx, ctx, { invitationId, kind: 'invitation', about: `applied again ${ctx.now().toISOString().slice(0, 13)}` });
}

const refusals: Readonly<Record<Exclude<OpenLinkState, 'open'>, string>> = {
  closed: 'This link is closed: nobody can apply by it any more.',
  ended: 'The time to apply by this link is over.',
  full: 'As many people as can be looked at have applied by this link.',
};
