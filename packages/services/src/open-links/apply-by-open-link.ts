import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { type Application, type ApplyInput, type OpenLinkState, openLinkState } from '@assay/core/open-links';
import { getOpening, subjectOfOpening, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { invitePerson } from '../invitations/invite-person.ts';
import { type CandidateSession, newCandidateSession } from '../invitations/new-candidate-session.ts';
import { newLink } from '../invitations/new-link.ts';
import { trace } from '../trace.ts';
import { openLinkOf } from './valid-open-link.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Somebody who came by an advert. A new address gets an invitation and a session in this browser. Of an address that the team knows nothing is
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
    if (came.kind !== 'invited') {
      if (came.kind === 'waived') {
        const details = { change: 'earlier score stands', openLinkId: link.id };
        await trace(tx, ctx, { action: 'open-link.apply', subject: came.id, details });
      }
      const contact = { name: opening.managerName, email: opening.managerEmail };
      return { application: { kind: 'known', contact }, session: null };
    }
    await trace(tx, ctx, { action: 'open-link.apply', subject: came.id, details: { openLinkId: link.id } });
    const { url } = await newLink(tx, ctx, came.id);
    return { application: { kind: 'entered', url }, session: await newCandidateSession(tx, ctx, came.id) };
  });
}

const refusals: Readonly<Record<Exclude<OpenLinkState, 'open'>, string>> = {
  closed: 'This link is closed: nobody can apply by it any more.',
  ended: 'The time to apply by this link is over.',
  full: 'As many people as can be looked at have applied by this link.',
};
