import { assertMay } from '@assay/core/accounts';
import type { RevisionContent } from '@assay/core/assessments';
import type { AssessmentId } from '@assay/core/ids';
import { getAssessment, getRevisionByNumber } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/** One revision as it was saved last. */
export async function readRevision(ctx: ServiceContext, input: { assessmentId: AssessmentId; revision: number }): Promise<RevisionContent> {
  const assessment = await getAssessment(ctx.db, input.assessmentId);
  assertMay(ctx.actor, 'assessment.read', { kind: 'team', teamId: assessment.teamId });
  const { number, content } = await getRevisionByNumber(ctx.db, assessment.id, input.revision);
  return { revision: number, content };
}
