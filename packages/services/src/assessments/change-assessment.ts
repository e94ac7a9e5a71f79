import { assertMay } from '@assay/core/accounts';
import type { AssessmentContent, AssessmentForStaff } from '@assay/core/assessments';
import type { AssessmentId } from '@assay/core/ids';
import { getAssessment, getLatestRevision, insertRevision, markAssessmentName, markRevisionContent, writing } from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { assessmentForStaff } from './assessment-for-staff.ts';

/** Replaces the content of a revision that nobody has started; else the change is the next revision, and old attempts keep theirs. */
export async function changeAssessment(
  ctx: ServiceContext,
  input: { assessmentId: AssessmentId; content: AssessmentContent },
): Promise<AssessmentForStaff> {
  return writing(ctx.db, async (tx) => {
    const assessment = await getAssessment(tx, input.assessmentId);
    assertMay(ctx.actor, 'assessment.write', { kind: 'team', teamId: assessment.teamId });
    const latest = await getLatestRevision(tx, assessment.id);
    const isReplaced = await markRevisionContent(tx, latest.id, input.content);
    const number = isReplaced ? latest.number : latest.number + 1;
    if (!isReplaced) {
      const id = newIdIn(ctx, 'assessmentRevision');
      await insertRevision(tx, { id, assessmentId: assessment.id, number, content: input.content }, ctx.now());
    }
    await markAssessmentName(tx, assessment.id, input.content.name);
    await trace(tx, ctx, { action: 'assessment.write', subject: assessment.id, details: { revision: number } });
    return assessmentForStaff(tx, { ...assessment, name: input.content.name });
  });
}
