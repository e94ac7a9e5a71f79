import { setImmediate } from 'node:timers/promises';
import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { InvitationListId, OpeningId } from '@assay/core/ids';
import { mostListRows } from '@assay/core/invitation-lists';
import type { Letter } from '@assay/core/invitations';
import { getInvitation, getOpening, listStartable, subjectOfOpening, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { letterHead, newLetter } from './letter.ts';

const linksAtOnce = 50;

/**
 * A new link for everybody of an opening, or of one list, who can still start. Links are stored as hashes, so that they cannot be shown
 * again: this makes further ones, and those before go on working.
 */
export async function makeLinks(
  ctx: ServiceContext,
  input: { openingId: OpeningId; listId: InvitationListId | null; isWithoutLinkOnly: boolean },
): Promise<readonly Letter[]> {
  const opening = await getOpening(ctx.db, input.openingId);
  assertMay(ctx.actor, 'invitation.write', subjectOfOpening(opening));
  const invitationIds = await listStartable(ctx.db, input, ctx.now());
  if (invitationIds.length > mostListRows) {
    throw new AppError('conflict', `These are ${invitationIds.length} people, more than links can be made for at once. Go list by list.`, {
      reason: 'too_many_links',
    });
  }
  const head = await letterHead(ctx.db, opening);
  const letters: Letter[] = [];
  // In small transactions: whoever is typing is answered in between. A link whose transaction is not followed by an answer opens nothing for
  // anybody, since nobody knows it.
  for (let from = 0; from < invitationIds.length; from += linksAtOnce) {
    const made = await writing(ctx.db, async (tx) => {
      const ofThese: Letter[] = [];
      for (const invitationId of invitationIds.slice(from, from + linksAtOnce)) {
        const invitation = await getInvitation(tx, invitationId);
        if (invitation.revokedAt !== null) continue;
        ofThese.push(await newLetter(tx, ctx, head, invitation));
        await trace(tx, ctx, { action: 'invitation.write', subject: invitationId, details: { change: 'link made', isRenewed: false } });
      }
      return ofThese;
    });
    letters.push(...made);
    await setImmediate();
  }
  return letters;
}
