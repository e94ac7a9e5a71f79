import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { ReasonInput } from '@assay/core/attempts';
import type { QuestionVersionId, RegradeId } from '@assay/core/ids';
import {
  getAttempt,
  getRegrade,
  listItems,
  listRegraded,
  listReviewTasks,
  markRegraded,
  markTaskAnew,
  markTerms,
  type Regrade,
  type RegradedAttempt,
  type Tx,
  writing,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { scoreAnew } from '../grading/score-anew.ts';
import { trace } from '../trace.ts';
import { isTermed } from './attempt-change.ts';

/** In one transaction: everybody who types waits for it. */
const attemptsAtOnce = 25;

/**
 * Brings the answers whose levels the newer rubric does not have back to reviewers, who score them by it. What was given before is let go and kept beside. Who is still listed
 * when this is cut off can be asked for again.
 */
export async function askForReviews(ctx: ServiceContext, input: ReasonInput & { regradeId: RegradeId }): Promise<void> {
  const regrade = await writing(ctx.db, async (tx) => {
    const found = await getRegrade(tx, input.regradeId);
    for (const teamId of found.teams) assertMay(ctx.actor, 'regrade.write', { kind: 'team', teamId });
    if (found.state === 'reckoning' || (await listRegraded(tx, found.id, { state: 'review_needed', limit: 1 })).length === 0) {
      throw new AppError('conflict', 'No answer here waits for a new review to be asked for. Open the page again.', {
        reason: 'overtaken',
      });
    }
    await trace(tx, ctx, {
      action: 'regrade.write',
      subject: found.questionId ?? found.id,
      reason: input.reason,
      details: { change: 'reviews asked for', regradeId: found.id },
    });
    return found;
  });
  const { versionId } = regrade;
  if (versionId === null) throw new Error(`the regrade ${regrade.id} names no version`);
  for (;;) {
    const done = await writing(ctx.db, async (tx) => {
      const waiting = await listRegraded(tx, regrade.id, { state: 'review_needed', limit: attemptsAtOnce });
      for (const one of waiting) await askForReview(tx, ctx, { ...regrade, versionId }, one, input.reason);
      return waiting.length < attemptsAtOnce;
    });
    if (done) return;
  }
}

/** One that somebody changed since the preview, or opened again, stays as it is. */
async function askForReview(
  tx: Tx,
  ctx: ServiceContext,
  regrade: Regrade & { versionId: QuestionVersionId },
  { attemptId, change }: RegradedAttempt,
  reason: string,
): Promise<void> {
  const attempt = await getAttempt(tx, attemptId);
  const [items, tasks] = [await listItems(tx, attemptId), await listReviewTasks(tx, attemptId)];
  const asked = change.items.flatMap((own) => tasks.filter(({ itemId, outcome }) => itemId === own.itemId && outcome !== null));
  const isSame = asked.length === change.items.length && change.items.every(({ itemId, before }) => isTermed(items, itemId, before));
  if (attempt.gradedAt === null || !isSame) return markRegraded(tx, regrade.id, attemptId, 'overtaken');
  for (const { itemId, after } of change.items) await markTerms(tx, itemId, after);
  for (const task of asked) await markTaskAnew(tx, task, regrade.versionId);
  await scoreAnew(tx, ctx, attemptId);
  await markRegraded(tx, regrade.id, attemptId, 'review_asked');
  await trace(tx, ctx, {
    action: 'regrade.write',
    subject: attemptId,
    reason,
    details: { change: 'review asked for', regradeId: regrade.id, before: change.before },
  });
}
