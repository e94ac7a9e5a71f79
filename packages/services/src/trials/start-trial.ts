import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AssessmentId } from '@assay/core/ids';
import type { NewLink } from '@assay/core/invitations';
import { getAssessment, insertTrial, listTrials, writing } from '@assay/db';
import { triedOpening } from '../assessments/tried-opening.ts';
import type { ServiceContext } from '../context.ts';
import { namelessInvitation } from '../invitations/nameless-invitation.ts';
import { newLink } from '../invitations/new-link.ts';

/**
 * A link to sit an assessment as a candidate does. One trial at a time: asked again before its end, it is a further link to the same. No trace is
 * left, because who sat it, and how it went, is for nobody else to know.
 */
export async function startTrial(ctx: ServiceContext, input: { assessmentId: AssessmentId }): Promise<NewLink> {
  return writing(ctx.db, async (tx) => {
    const assessment = await getAssessment(tx, input.assessmentId);
    assertMay(ctx.actor, 'trial.own', { kind: 'team', teamId: assessment.teamId });
    if (ctx.actor.kind !== 'staff') throw new AppError('forbidden', 'Only members of a team sit trials.');
    const { accountId } = ctx.actor;
    const open = (await listTrials(tx, assessment.id)).find(
      (trial) => trial.accountId === accountId && (trial.attempt === null || trial.attempt.closedAt === null),
    );
    if (open !== undefined) return newLink(tx, ctx, open.invitationId);
    const opening = await triedOpening(tx, ctx, assessment, 'trial');
    const invitationId = await namelessInvitation(tx, ctx, { opening, name: 'A colleague', source: 'trial' });
    await insertTrial(tx, { invitationId, assessmentId: assessment.id, accountId, createdAt: ctx.now() });
    return newLink(tx, ctx, invitationId);
  });
}
