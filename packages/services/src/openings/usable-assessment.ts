import { AppError } from '@assay/core';
import type { AssessmentId, TeamId } from '@assay/core/ids';
import { getAssessment, type Tx } from '@assay/db';

/** An opening uses an assessment of its own team. */
export async function assertUsableAssessment(tx: Tx, assessmentId: AssessmentId, teamId: TeamId): Promise<void> {
  const assessment = await getAssessment(tx, assessmentId);
  if (assessment.teamId === teamId && assessment.purpose === 'real') return;
  throw new AppError('invalid_input', 'Choose an assessment of this team.', {
    issues: [{ path: 'assessmentId', message: 'choose an assessment of this team' }],
  });
}
