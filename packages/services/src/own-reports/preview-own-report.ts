import { nothingHere } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { InvitationId } from '@assay/core/ids';
import type { OwnReportForStaff } from '@assay/core/own-reports';
import { findAttemptByInvitation, getInvitation, subjectOfInvitation } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { feedbackForStaff } from './feedback-for-staff.ts';
import { reportContent } from './report-content.ts';
import { reportStanding } from './report-standing.ts';

/** For whoever writes to the candidate: what they read, or will, and what the team wrote. */
export async function previewOwnReport(ctx: ServiceContext, input: { invitationId: InvitationId }): Promise<OwnReportForStaff> {
  const invitation = await getInvitation(ctx.db, input.invitationId);
  assertMay(ctx.actor, 'own-report.preview', subjectOfInvitation(invitation));
  const attempt = await findAttemptByInvitation(ctx.db, invitation.id);
  if (attempt === null) throw nothingHere();
  const { rule, decision } = await reportStanding(ctx.db, attempt);
  const isSomething = decision.kind !== 'none' && attempt.gradedAt !== null;
  return {
    rule,
    decision,
    preview: isSomething ? await reportContent(ctx.db, attempt, rule) : null,
    feedback: await feedbackForStaff(ctx.db, invitation.id),
  };
}
