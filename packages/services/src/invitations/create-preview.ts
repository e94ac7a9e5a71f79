import { assertMay } from '@assay/core/accounts';
import type { AssessmentId } from '@assay/core/ids';
import type { NewLink } from '@assay/core/invitations';
import { deletePreviews, getAssessment, writing } from '@assay/db';
import { triedOpening } from '../assessments/tried-opening.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { namelessInvitation } from './nameless-invitation.ts';
import { newLink } from './new-link.ts';

/**
 * A link that works once, to an attempt of the saved assessment exactly as a candidate sees it. It is counted nowhere, freezes no revision,
 * and goes when the next preview of the assessment is made.
 */
export async function createPreview(ctx: ServiceContext, input: { assessmentId: AssessmentId }): Promise<NewLink> {
  return writing(ctx.db, async (tx) => {
    const assessment = await getAssessment(tx, input.assessmentId);
    assertMay(ctx.actor, 'assessment.preview', { kind: 'team', teamId: assessment.teamId });
    const opening = await triedOpening(tx, ctx, assessment, 'preview');
    await deletePreviews(tx, opening.id);
    const id = await namelessInvitation(tx, ctx, { opening, name: 'Preview', source: 'preview' });
    const link = await newLink(tx, ctx, id);
    await trace(tx, ctx, { action: 'assessment.preview', subject: assessment.id, details: { invitationId: id } });
    return link;
  });
}
