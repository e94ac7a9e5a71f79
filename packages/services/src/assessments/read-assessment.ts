import { assertMay } from '@assay/core/accounts';
import type { AssessmentForStaff } from '@assay/core/assessments';
import type { AssessmentId } from '@assay/core/ids';
import { getAssessment } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { assessmentForStaff } from './assessment-for-staff.ts';

export async function readAssessment(ctx: ServiceContext, input: { assessmentId: AssessmentId }): Promise<AssessmentForStaff> {
  const assessment = await getAssessment(ctx.db, input.assessmentId);
  assertMay(ctx.actor, 'assessment.read', { kind: 'team', teamId: assessment.teamId });
  return assessmentForStaff(ctx.db, ctx, assessment);
}
