import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { InvitationForStaff, InvitationInput } from '@assay/core/invitations';
import { getInvitation, getOpening, subjectOfOpening, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { mailInvitation } from '../mail/mail-invitation.ts';
import { trace } from '../trace.ts';
import { invitationForStaff } from './invitation-for-staff.ts';
import { invitePerson } from './invite-person.ts';

/** Invites a person to an opening, once, by a letter or by a link that somebody copies. */
export async function inviteCandidate(ctx: ServiceContext, input: InvitationInput): Promise<InvitationForStaff> {
  return writing(ctx.db, async (tx) => {
    const opening = await getOpening(tx, input.openingId);
    assertMay(ctx.actor, 'invitation.write', subjectOfOpening(opening));
    const came = await invitePerson(tx, ctx, opening, {
      name: input.name,
      email: input.email,
      startsFrom: input.startsFrom === null ? null : new Date(input.startsFrom),
      startsUntil: input.startsUntil === null ? null : new Date(input.startsUntil),
      timeMultiplier: input.timeMultiplier,
      source: 'staff',
      isWarm: false,
    });
    if (came.kind === 'invited_before') {
      const { name, email } = came.candidate;
      throw new AppError('conflict', `${name} (${email}) was invited to this opening before. Make a new link for that invitation.`, {
        reason: 'already_invited',
        issues: [{ path: 'email', message: 'was invited to this opening before' }],
      });
    }
    if (input.mailing !== null) await mailInvitation(tx, ctx, came.id, input.mailing);
    const details = { change: 'invited', timeMultiplier: input.timeMultiplier, byMail: input.mailing !== null };
    await trace(tx, ctx, { action: 'invitation.write', subject: came.id, details });
    return invitationForStaff(tx, await getInvitation(tx, came.id), ctx.now());
  });
}
