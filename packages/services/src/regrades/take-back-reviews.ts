import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { ReasonInput } from '@assay/core/attempts';
import type { AttemptId, RegradeId } from '@assay/core/ids';
import {
  type AskedAnew,
  getRegrade,
  listAskedAnew,
  listItems,
  listRegraded,
  markRegraded,
  markTaskAsBefore,
  markTerms,
  type Tx,
  writing,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { scoreAnew } from '../grading/score-anew.ts';
import { trace } from '../trace.ts';
import { isTermed } from './attempt-change.ts';

/**
 * Takes back that new reviews were asked for, where nobody has given one yet: the scores before count again, and the answers wait to be asked for as before. Whoever was scored anew
 * meanwhile keeps that.
 */
export async function takeBackReviews(ctx: ServiceContext, input: ReasonInput & { regradeId: RegradeId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const regrade = await getRegrade(tx, input.regradeId);
    for (const teamId of regrade.teams) assertMay(ctx.actor, 'regrade.write', { kind: 'team', teamId });
    if (unscored(await listAskedAnew(tx, regrade.id)).size === 0) {
      throw new AppError('conflict', 'All that were asked for are given by now, or none was. Open the page again.', {
        reason: 'overtaken',
      });
    }
    await trace(tx, ctx, {
      action: 'regrade.write',
      subject: regrade.questionId ?? regrade.id,
      reason: input.reason,
      details: { change: 'reviews taken back', regradeId: regrade.id },
    });
  });
  for (;;) {
    const left = await writing(ctx.db, async (tx) => {
      const all = unscored(await listAskedAnew(tx, input.regradeId));
      for (const [attemptId, tasks] of [...all].slice(0, attemptsAtOnce)) await takeBack(tx, ctx, input, attemptId, tasks);
      return all.size - attemptsAtOnce;
    });
    if (left <= 0) return;
  }
}

/** In one transaction: everybody who types waits for it. */
const attemptsAtOnce = 25;

/** By attempt, those of which no answer has a new score. */
function unscored(asked: readonly AskedAnew[]): ReadonlyMap<AttemptId, readonly AskedAnew[]> {
  const of = Map.groupBy(asked, ({ attemptId }) => attemptId);
  return new Map([...of].filter(([, tasks]) => !tasks.some(({ isScored }) => isScored)));
}

async function takeBack(
  tx: Tx,
  ctx: ServiceContext,
  { regradeId, reason }: ReasonInput & { regradeId: RegradeId },
  attemptId: AttemptId,
  tasks: readonly AskedAnew[],
): Promise<void> {
  const [one] = await listRegraded(tx, regradeId, { state: 'review_asked', attemptId, limit: 1 });
  if (one === undefined) throw new Error(`${attemptId} was not asked for by ${regradeId}`);
  const items = await listItems(tx, attemptId);
  // By another regrade, since.
  if (!one.change.items.every(({ itemId, after }) => isTermed(items, itemId, after)))
    return markRegraded(tx, regradeId, attemptId, 'overtaken');
  for (const { taskId } of tasks) await markTaskAsBefore(tx, taskId);
  for (const { itemId, before } of one.change.items) await markTerms(tx, itemId, before);
  await scoreAnew(tx, ctx, attemptId);
  await markRegraded(tx, regradeId, attemptId, 'review_needed');
  await trace(tx, ctx, {
    action: 'regrade.write',
    subject: attemptId,
    reason,
    details: { change: 'review taken back', regradeId, after: one.change.before },
  });
}
