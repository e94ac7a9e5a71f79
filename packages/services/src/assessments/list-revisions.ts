import { assertMay } from '@assay/core/accounts';
import type { RevisionRow } from '@assay/core/assessments';
import type { AssessmentId } from '@assay/core/ids';
import { getAssessment, listRevisionsOf } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/** The newest first. */
export async function listRevisions(ctx: ServiceContext, input: { assessmentId: AssessmentId }): Promise<readonly RevisionRow[]> {
  const assessment = await getAssessment(ctx.db, input.assessmentId);
  assertMay(ctx.actor, 'assessment.read', { kind: 'team', teamId: assessment.teamId });
  return (await listRevisionsOf(ctx.db, assessment.id)).map((revision) => ({
    revisionId: revision.id,
    revision: revision.number,
    savedAt: revision.savedAt.toISOString(),
    savedBy: revision.savedByName,
    attempts: revision.attempts,
    isFrozen: revision.isFrozen,
  }));
}
