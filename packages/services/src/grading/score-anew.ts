import type { AttemptId } from '@assay/core/ids';
import { getAttempt, listItems, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { machineGradings } from './counted-gradings.ts';
import { saveScore } from './save-score.ts';

/** The score of an attempt by what is stored of it now: after people gave points, or what an answer is worth has changed. */
export async function scoreAnew(tx: Tx, ctx: ServiceContext, attemptId: AttemptId): Promise<void> {
  const attempt = await getAttempt(tx, attemptId);
  // One that was opened again is scored at its next end.
  if (attempt.gradedAt === null) return;
  await saveScore(tx, ctx, attempt, await listItems(tx, attemptId), await machineGradings(tx, attempt));
}
