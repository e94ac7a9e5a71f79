import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { isForNobody } from '@assay/core/attempts';
import type { EnterInput } from '@assay/core/invitations';
import { getOpening, insertCandidateSession, markTokensRevoked, subjectOfInvitation, writing } from '@assay/db';
import { hashOfSecret, newIdIn, newSecret, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { invitationOfLink } from './valid-link.ts';

const sessionSeconds = 30 * 24 * 60 * 60;

/**
 * Exchanges a link and the invited address for the secret of a candidate's session on this device. Works as often as needed, also on another
 * device and after the window has ended: what may be started then is decided elsewhere.
 */
export async function enterByLink(ctx: ServiceContext, input: EnterInput): Promise<{ secret: string; validSeconds: number }> {
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
    const secret = newSecret(ctx);
    const createdAt = ctx.now();
    const expiresAt = new Date(createdAt.getTime() + sessionSeconds * 1000);
    const id = newIdIn(ctx, 'candidateSession');
    await insertCandidateSession(tx, { id, invitationId: invitation.id, secretHash: hashOfSecret(secret), createdAt, expiresAt });
    // A preview's link is for one tab: whoever finds it later in a history finds nothing.
    if (opening.purpose === 'preview') await markTokensRevoked(tx, invitation.id, createdAt);
    await trace(tx, ctx, { action: 'link.enter', subject: invitation.id });
    return { secret, validSeconds: sessionSeconds };
  });
}

/** In constant time: how long a refusal takes says nothing of how near a guess was. */
function isSameEmail(given: string, invited: string): boolean {
  const digest = (email: string) => createHash('sha256').update(email.trim().toLowerCase()).digest();
  return timingSafeEqual(digest(given), digest(invited));
}
