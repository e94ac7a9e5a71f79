import type { AssessmentForStaff } from '@assay/core/assessments';
import { type Assessment, type Database, getLatestRevision, type Tx } from '@assay/db';
import { poolStock } from './pool-stock.ts';

export async function assessmentForStaff(db: Database | Tx, assessment: Assessment): Promise<AssessmentForStaff> {
  const revision = await getLatestRevision(db, assessment.id);
  return {
    assessmentId: assessment.id,
    revisionId: revision.id,
    revision: revision.number,
    isFrozen: revision.frozenAt !== null,
    content: revision.content,
    pools: await poolStock(db, assessment.teamId, revision.content.sections),
  };
}
