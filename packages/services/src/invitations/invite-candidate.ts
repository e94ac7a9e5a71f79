import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { InvitationForStaff, InvitationInput } from '@assay/core/invitations';
import { getInvitation, getOpening, subjectOfOpening, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { mailInvitation } from '../mail/mail-invitation.ts';
import { trace } from '../trace.ts';
import { invitationForStaff } from './invitation-for-staff.ts';
import { invitePerson } from './invite-person.ts';
import { seenBeforeWords } from './seen-before-words.ts';

/** Invites a person to an opening, once, by a letter or by a link that somebody copies. */
export async function inviteCandidate(ctx: ServiceContext, input: InvitationInput): Promise<InvitationForStaff> {
  return writing(ctx.db, async (tx) => {
    const opening = await getOpening(tx, input.openingId);
    assertMay(ctx.actor, 'invitation.write', subjectOfOpening(opening));
    const person = {
      name: input.name,
      email: input.email,
      startsFrom: input.startsFrom === null ? null : new Date(input.startsFrom),
      startsUntil: input.startsUntil === null ? null : new Date(input.startsUntil),
      timeMultiplier: input.timeMultiplier,
      breakMinutes: input.breakMinutes,
      source: 'staff',
      isWarm: false,
    };
    const came = await invitePerson(tx, ctx, opening, person, input.seenBefore);
    if (came.kind === 'seen_before') {
      const mayReuse = came.decision.kind === 'too_soon' && came.decision.mayReuse;
      throw new AppError('conflict', seenBeforeWords(came), { reason: mayReuse ? 'seen_before_reusable' : 'seen_before' });
    }
    if (came.kind === 'invited_before') {
      const { name, email } = came.candidate;
      throw new AppError('conflict', `${name} (${email}) was invited to this opening before. Make a new link for that invitation.`, {
        reason: 'already_invited',
        issues: [{ path: 'email', message: 'was invited to this opening before' }],
      });
    }
    const isMailed = input.mailing !== null && came.kind === 'invited';
    if (input.mailing !== null && isMailed) await mailInvitation(tx, ctx, came.id, input.mailing);
    const details = {
      change: came.kind === 'waived' ? 'earlier score stands' : 'invited',
      timeMultiplier: input.timeMultiplier,
      breakMinutes: input.breakMinutes,
      byMail: isMailed,
    };
    await trace(tx, ctx, { action: 'invitation.write', subject: came.id, details });
    return invitationForStaff(tx, await getInvitation(tx, came.id), ctx.now());
  });
}
