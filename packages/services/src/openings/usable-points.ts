import { AppError } from '@assay/core';
import type { AssessmentId } from '@assay/core/ids';
import { type SectionPoints, sectionPointsIssue } from '@assay/core/openings';
import { getLatestRevision, type Tx } from '@assay/db';

/** Points of an opening belong to sections that its assessment has now, and leave something to score. */
export async function assertUsablePoints(tx: Tx, assessmentId: AssessmentId, own: readonly SectionPoints[] | null): Promise<void> {
  if (own === null) return;
  const { content } = await getLatestRevision(tx, assessmentId);
  const issue = sectionPointsIssue(content.sections, own);
  if (issue !== null) throw new AppError('invalid_input', `Please check the points: ${issue.message}.`, { issues: [issue] });
}
