import type { AttemptId } from '@assay/core/ids';
import { getAttempt, listItems, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { countedGradings } from '../grading/counted-gradings.ts';
import { saveStatistics } from '../grading/save-score.ts';
import { askToReview } from '../rotation/ask-to-review.ts';

/** Statistics and distributions take attempts out that a case is held against, or in again; the figures of their questions are read anew. */
export async function recountAttempts(tx: Tx, ctx: ServiceContext, attemptIds: readonly AttemptId[], why: string): Promise<void> {
  if (attemptIds.length === 0) return;
  for (const attemptId of attemptIds) {
    const attempt = await getAttempt(tx, attemptId);
    if (attempt.gradedAt !== null)
      await saveStatistics(tx, ctx, attempt, await listItems(tx, attemptId), await countedGradings(tx, attempt));
  }
  await askToReview(tx, ctx, why);
}
