import { assertMay } from '@assay/core/accounts';
import type { InvitationId } from '@assay/core/ids';
import type { PersonForStaff } from '@assay/core/personal-data';
import { countRowsOfPerson, getInvitation, listDataRequests, listInvitationsOfPerson, subjectOfInvitation } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { dataRequestForStaff } from './data-request-for-staff.ts';

/** What is held about the person of an invitation, before any of it goes. */
export async function lookAtPerson(ctx: ServiceContext, input: { invitationId: InvitationId }): Promise<PersonForStaff> {
  const invitation = await getInvitation(ctx.db, input.invitationId);
  assertMay(ctx.actor, 'person.read', subjectOfInvitation(invitation));
  const invitations = await listInvitationsOfPerson(ctx.db, invitation.candidateId);
  const requests = await listDataRequests(
    ctx.db,
    invitations.map(({ id }) => id),
  );
  return {
    name: invitation.candidateName,
    email: invitation.candidateEmail,
    invitations: invitations.map(({ id, opening, isRunning }) => ({ invitationId: id, opening, isRunning })),
    held: await countRowsOfPerson(ctx.db, invitation.candidateId),
    requests: requests.map(dataRequestForStaff),
  };
}
