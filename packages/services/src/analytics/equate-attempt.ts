import type { AssessmentId, AttemptId } from '@assay/core/ids';
import { findCurveFit, listEquatable, saveEquatedScores, type Tx } from '@assay/db';
import { equatedScore } from './equated-score.ts';

/** Equates the score of an attempt as it is now by the latest curves, where there are any. */
export async function equateAttempt(
  tx: Tx,
  { attemptId, assessmentId }: { attemptId: AttemptId; assessmentId: AssessmentId },
): Promise<void> {
  const fit = await findCurveFit(tx, assessmentId);
  if (fit === null) return;
  const equatable = await listEquatable(tx, [attemptId]);
  await saveEquatedScores(
    tx,
    { assessmentId, fit: fit.number },
    equatable.map((attempt) => ({ attemptId, score: equatedScore(attempt, fit) })),
  );
}
