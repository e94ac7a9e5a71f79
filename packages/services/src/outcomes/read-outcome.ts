import { assertMay } from '@assay/core/accounts';
import type { InvitationId } from '@assay/core/ids';
import type { OutcomeForStaff } from '@assay/core/outcomes';
import { getInvitation, subjectOfInvitation } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { outcomeForStaff } from './outcome-for-staff.ts';

/** What became of one candidate. */
export async function readOutcome(ctx: ServiceContext, input: { invitationId: InvitationId }): Promise<OutcomeForStaff> {
  const invitation = await getInvitation(ctx.db, input.invitationId);
  assertMay(ctx.actor, 'outcome.read', subjectOfInvitation(invitation));
  return outcomeForStaff(ctx.db, invitation.id);
}
