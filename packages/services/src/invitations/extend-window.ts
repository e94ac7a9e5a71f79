import { assertMay } from '@assay/core/accounts';
import type { InvitationId } from '@assay/core/ids';
import type { ExtendInput, InvitationForStaff } from '@assay/core/invitations';
import { getInvitation, subjectOfInvitation, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { invitationForStaff } from './invitation-for-staff.ts';
import { getInvitedPerson } from './invited-person.ts';
import { moveWindow } from './start-window.ts';

/** Moves the last moment to start further away; a window that is over is open again. Its links are the same as before. */
export async function extendWindow(ctx: ServiceContext, input: ExtendInput & { invitationId: InvitationId }): Promise<InvitationForStaff> {
  return writing(ctx.db, async (tx) => {
    const person = await getInvitedPerson(tx, input.invitationId);
    assertMay(ctx.actor, 'invitation.extend', subjectOfInvitation(person.invitation));
    const until = input.startsUntil === null ? null : new Date(input.startsUntil);
    await moveWindow(tx, ctx, person, { until, reason: input.reason });
    return invitationForStaff(tx, await getInvitation(tx, input.invitationId), ctx.now());
  });
}
