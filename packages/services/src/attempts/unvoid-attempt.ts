import { assertMay } from '@assay/core/accounts';
import type { ReasonInput } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import { getAttempt, listItems, markUnvoided, subjectOfAttempt, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { countedGradings } from '../grading/counted-gradings.ts';
import { saveStatistics } from '../grading/save-score.ts';
import { askToPlan } from '../reviews/ask-to-plan.ts';
import { trace } from '../trace.ts';
import { assertActionFits } from './action-fits.ts';

/** A void attempt counts again, with the score it has. */
export async function unvoidAttempt(ctx: ServiceContext, input: ReasonInput & { attemptId: AttemptId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'attempt.unvoid', subjectOfAttempt(attempt));
    assertActionFits('unvoid', attempt, ctx.now());
    await markUnvoided(tx, attempt.id);
    // One that is still being graded gets its rows with its score.
    if (attempt.gradedAt !== null)
      await saveStatistics(tx, ctx, attempt, await listItems(tx, attempt.id), await countedGradings(tx, attempt));
    await askToPlan(tx, ctx, attempt.id);
    await trace(tx, ctx, {
      action: 'attempt.unvoid',
      subject: attempt.id,
      reason: input.reason,
      details: { points: attempt.points },
    });
  });
}
