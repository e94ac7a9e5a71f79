import { assertMay } from '@assay/core/accounts';
import type { ConditionsInput } from '@assay/core/arrangements';
import type { InvitationId } from '@assay/core/ids';
import type { InvitationForStaff } from '@assay/core/invitations';
import { getInvitation, subjectOfInvitation, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { invitationForStaff } from '../invitations/invitation-for-staff.ts';
import { getInvitedPerson } from '../invitations/invited-person.ts';
import { setConditions } from './apply-conditions.ts';

/** More time or breaks for one invitation, by the team. */
export async function changeConditions(
  ctx: ServiceContext,
  { invitationId, ...conditions }: ConditionsInput & { invitationId: InvitationId },
): Promise<InvitationForStaff> {
  return writing(ctx.db, async (tx) => {
    const person = await getInvitedPerson(tx, invitationId);
    assertMay(ctx.actor, 'conditions.write', subjectOfInvitation(person.invitation));
    await setConditions(tx, ctx, person, conditions);
    return invitationForStaff(tx, await getInvitation(tx, invitationId), ctx.now());
  });
}
