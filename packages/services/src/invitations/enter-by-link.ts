import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { isForNobody } from '@assay/core/attempts';
import type { EnterInput } from '@assay/core/invitations';
import { getOpening, markTokensRevoked, subjectOfInvitation, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { type CandidateSession, newCandidateSession } from './new-candidate-session.ts';
import { invitationOfLink } from './valid-link.ts';

/**
 * Exchanges a link and the invited address for the secret of a candidate's session on this device. Works as often as needed, also on another
 * device and after the window has ended: what may be started then is decided elsewhere.
 */
export async function enterByLink(ctx: ServiceContext, input: EnterInput): Promise<CandidateSession> {
  return writing(ctx.db, async (tx) => {
    const invitation = await invitationOfLink(tx, input.token);
    assertMay(ctx.actor, 'link.enter', subjectOfInvitation(invitation));
    const opening = await getOpening(tx, invitation.openingId);
    if (!isForNobody(opening.purpose) && !isSameEmail(input.email ?? '', invitation.candidateEmail)) {
      throw new AppError('invalid_input', 'This is not the e-mail address that was invited. Use the one your invitation was sent to.', {
        reason: 'wrong_email',
        issues: [{ path: 'email', message: 'use the address your invitation was sent to' }],
      });
    }
    const session = await newCandidateSession(tx, ctx, invitation.id);
    // A preview's link is for one tab: whoever finds it later in a history finds nothing.
    if (opening.purpose === 'preview') await markTokensRevoked(tx, invitation.id, ctx.now());
    await trace(tx, ctx, { action: 'link.enter', subject: invitation.id });
    return session;
  });
}

/** In constant time: how long a refusal takes says nothing of how near a guess was. */
function isSameEmail(given: string, invited: string): boolean {
  const digest = (email: string) => createHash('sha256').update(email.trim().toLowerCase()).digest();
  return timingSafeEqual(digest(given), digest(invited));
}
