import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { InvitationId } from '@assay/core/ids';
import { type ExtendInput, extendDecision, type InvitationForStaff } from '@assay/core/invitations';
import { findAttemptByInvitation, getInvitation, markWindowExtended, subjectOfInvitation, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { invitationForStaff } from './invitation-for-staff.ts';

/** Moves the last moment to start further away; a window that is over is open again. Its links are the same as before. */
export async function extendWindow(ctx: ServiceContext, input: ExtendInput & { invitationId: InvitationId }): Promise<InvitationForStaff> {
  return writing(ctx.db, async (tx) => {
    const invitation = await getInvitation(tx, input.invitationId);
    assertMay(ctx.actor, 'invitation.extend', subjectOfInvitation(invitation));
    const until = input.startsUntil === null ? null : new Date(input.startsUntil);
    const { startsFrom, startsUntil } = invitation;
    const isStarted = (await findAttemptByInvitation(tx, invitation.id)) !== null;
    const decision = extendDecision({ startsFrom, startsUntil, isRevoked: invitation.revokedAt !== null, isStarted }, until, ctx.now());
    if (decision.kind === 'refused') throw refusal(decision);
    if (startsUntil === null || !(await markWindowExtended(tx, invitation.id, { before: startsUntil, until }))) {
      throw new AppError('conflict', 'Somebody else has just changed this invitation. Look at it again.', { reason: 'changed' });
    }
    await trace(tx, ctx, {
      action: 'invitation.extend',
      subject: invitation.id,
      reason: input.reason,
      details: { from: startsUntil.toISOString(), to: until?.toISOString() ?? null },
    });
    return invitationForStaff(tx, await getInvitation(tx, invitation.id), ctx.now());
  });
}

/** One about the moment belongs beside the field that holds it. */
function refusal({ message, reason, isAboutMoment }: Extract<ReturnType<typeof extendDecision>, { kind: 'refused' }>): AppError {
  return isAboutMoment
    ? new AppError('invalid_input', message, { reason, issues: [{ path: 'startsUntil', message }] })
    : new AppError('conflict', message, { reason });
}
