import { assertMay } from '@assay/core/accounts';
import type { ConditionsInput } from '@assay/core/arrangements';
import type { InvitationId } from '@assay/core/ids';
import type { InvitationForStaff } from '@assay/core/invitations';
import { getInvitation, subjectOfInvitation, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { invitationForStaff } from '../invitations/invitation-for-staff.ts';
import { trace } from '../trace.ts';
import { applyConditions } from './apply-conditions.ts';

/** More time or breaks for one invitation, by the team. */
export async function changeConditions(
  ctx: ServiceContext,
  { invitationId, reason, ...conditions }: ConditionsInput & { invitationId: InvitationId },
): Promise<InvitationForStaff> {
  return writing(ctx.db, async (tx) => {
    const invitation = await getInvitation(tx, invitationId);
    assertMay(ctx.actor, 'conditions.write', subjectOfInvitation(invitation));
    await applyConditions(tx, invitation, conditions);
    await trace(tx, ctx, {
      action: 'conditions.write',
      subject: invitation.id,
      reason,
      details: {
        timeMultiplier: { before: invitation.timeMultiplier, after: conditions.timeMultiplier },
        breakMinutes: { before: invitation.breakMinutes, after: conditions.breakMinutes },
      },
    });
    return invitationForStaff(tx, await getInvitation(tx, invitation.id), ctx.now());
  });
}
