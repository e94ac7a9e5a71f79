import { assertMay } from '@assay/core/accounts';
import type { ArrangementForStaff } from '@assay/core/arrangements';
import type { CandidateForStaff } from '@assay/core/candidates';
import type { InvitationId } from '@assay/core/ids';
import {
  findAttemptByInvitation,
  findSecondLook,
  getInvitation,
  getOpening,
  listArrangementRequests,
  subjectOfInvitation,
} from '@assay/db';
import { arrangementForStaff } from '../arrangements/arrangement-views.ts';
import { auditRows } from '../audit/audit-rows.ts';
import type { ServiceContext } from '../context.ts';
import { decisionsForStaff } from '../decisions/decisions-for-staff.ts';
import { invitationForStaff } from '../invitations/invitation-for-staff.ts';
import { openingForStaff } from '../openings/opening-for-staff.ts';
import { secondLookForStaff } from '../second-looks/second-look-views.ts';
import { attemptForStaff } from './attempt-for-staff.ts';

/** One candidate's page: the invitation, what came of it and how, and who did what to it. */
export async function readCandidate(ctx: ServiceContext, input: { invitationId: InvitationId }): Promise<CandidateForStaff> {
  const invitation = await getInvitation(ctx.db, input.invitationId);
  assertMay(ctx.actor, 'attempt.read-as-staff', subjectOfInvitation(invitation));
  const opening = await getOpening(ctx.db, invitation.openingId);
  const attempt = await findAttemptByInvitation(ctx.db, invitation.id);
  const look = await findSecondLook(ctx.db, invitation.id);
  return {
    opening: await openingForStaff(ctx.db, opening),
    invitation: await invitationForStaff(ctx.db, invitation, ctx.now()),
    attempt: attempt === null ? null : await attemptForStaff(ctx, attempt, opening),
    arrangements: await arrangementsForStaff(ctx, invitation.id),
    decisions: await decisionsForStaff(ctx, invitation),
    secondLook: look === null ? null : await secondLookForStaff(ctx.db, look),
    audit: await auditRows(ctx, attempt === null ? [invitation.id] : [invitation.id, attempt.id]),
  };
}

async function arrangementsForStaff(ctx: ServiceContext, invitationId: InvitationId): Promise<readonly ArrangementForStaff[]> {
  const requests = await listArrangementRequests(ctx.db, invitationId);
  return Promise.all(requests.map((request) => arrangementForStaff(ctx.db, request)));
}
