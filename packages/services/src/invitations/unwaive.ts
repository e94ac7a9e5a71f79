import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { InvitationId } from '@assay/core/ids';
import type { InvitationForStaff } from '@assay/core/invitations';
import { getInvitation, markUnwaived, subjectOfInvitation, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { invitationForStaff } from './invitation-for-staff.ts';

/** Asks somebody whose earlier score stood to take the assessment after all. */
export async function unwaive(ctx: ServiceContext, input: { invitationId: InvitationId; reason: string }): Promise<InvitationForStaff> {
  return writing(ctx.db, async (tx) => {
    const invitation = await getInvitation(tx, input.invitationId);
    assertMay(ctx.actor, 'invitation.write', subjectOfInvitation(invitation));
    if (!(await markUnwaived(tx, invitation.id))) {
      throw new AppError('conflict', 'No earlier score stands for this invitation any more. Look at it again.', { reason: 'not_waived' });
    }
    const details = { change: 'asked to take it after all', attemptId: invitation.standingAttemptId };
    await trace(tx, ctx, { action: 'invitation.write', subject: invitation.id, reason: input.reason, details });
    return invitationForStaff(tx, await getInvitation(tx, invitation.id), ctx.now());
  });
}
