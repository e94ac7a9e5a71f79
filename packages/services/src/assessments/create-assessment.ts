import type { AssessmentContent, AssessmentForStaff } from '@assay/core/assessments';
import { type Assessment, insertAssessment, insertRevision, writing } from '@assay/db';
import { ownTeam } from '../accounts/own-team.ts';
import { newIdIn, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { assessmentForStaff } from './assessment-for-staff.ts';

export async function createAssessment(ctx: ServiceContext, content: AssessmentContent): Promise<AssessmentForStaff> {
  return writing(ctx.db, async (tx) => {
    const teamId = await ownTeam(tx, ctx, 'assessment.write');
    const createdAt = ctx.now();
    const assessment: Assessment = { id: newIdIn(ctx, 'assessment'), teamId, name: content.name, purpose: 'real', createdAt };
    await insertAssessment(tx, assessment);
    await insertRevision(tx, { id: newIdIn(ctx, 'assessmentRevision'), assessmentId: assessment.id, number: 1, content }, createdAt);
    await trace(tx, ctx, { action: 'assessment.write', subject: assessment.id, details: { revision: 1 } });
    return assessmentForStaff(tx, assessment);
  });
}
