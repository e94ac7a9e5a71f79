import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AssessmentId } from '@assay/core/ids';
import type { NewLink } from '@assay/core/invitations';
import {
  type Assessment,
  deletePreviews,
  findPreviewOpening,
  getAssessment,
  insertOpening,
  type Opening,
  type Tx,
  writing,
} from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';
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
    if (assessment.purpose !== 'real') throw new AppError('conflict', 'Only assessments of a team can be opened as a candidate.');
    const opening = (await findPreviewOpening(tx, assessment.id)) ?? (await insertPreviewOpening(tx, ctx, assessment));
    await deletePreviews(tx, opening.id);
    const id = await namelessInvitation(tx, ctx, { opening, name: 'Preview', source: 'preview' });
    const link = await newLink(tx, ctx, id);
    await trace(tx, ctx, { action: 'assessment.preview', subject: assessment.id, details: { invitationId: id } });
    return link;
  });
}

async function insertPreviewOpening(tx: Tx, ctx: ServiceContext, assessment: Assessment): Promise<Opening> {
  return insertOpening(tx, {
    id: newIdIn(ctx, 'opening'),
    teamId: assessment.teamId,
    title: 'Preview',
    role: '',
    level: '',
    assessmentId: assessment.id,
    managerName: 'The team',
    managerEmail: '',
    answerByDays: 7,
    floorPercent: null,
    floorReason: '',
    daysToKeep: 1,
    purpose: 'preview',
    createdAt: ctx.now(),
    sectionPoints: null,
  });
}
