import { assertMay } from '@assay/core/accounts';
import type { AttemptId, RegradeId } from '@assay/core/ids';
import {
  getAttempt,
  getRegrade,
  listGradedAttemptsOf,
  listGradedAttemptsWith,
  markRegrade,
  type Regrade,
  saveRegraded,
  writing,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { attemptChange } from './attempt-change.ts';

/** Finds out, attempt by attempt, what a regrade would change. May be stopped and started again at any moment. */
export async function reckonRegrade(ctx: ServiceContext, input: { regradeId: RegradeId }): Promise<void> {
  assertMay(ctx.actor, 'regrade.carry-out', { kind: 'installation' });
  const regrade = await getRegrade(ctx.db, input.regradeId);
  if (regrade.state !== 'reckoning') return;
  let leftOut = 0;
  for (const attemptId of await attemptsOf(ctx, regrade)) {
    const change = await attemptChange(ctx, regrade, await getAttempt(ctx.db, attemptId));
    if (change === null) leftOut += 1;
    else if (change.items.length + change.lost.length > 0) await writing(ctx.db, (tx) => saveRegraded(tx, regrade.id, attemptId, change));
  }
  await writing(ctx.db, (tx) => markRegrade(tx, regrade.id, 'reckoning', { state: 'ready', leftOut }));
}

async function attemptsOf(ctx: ServiceContext, { questionId, openingId, teams }: Regrade): Promise<readonly AttemptId[]> {
  if (openingId !== null) return listGradedAttemptsOf(ctx.db, openingId, teams);
  return listGradedAttemptsWith(ctx.db, questionId ?? '', teams);
}
