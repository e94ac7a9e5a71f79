import { assertMay } from '@assay/core/accounts';
import type { RegradeId } from '@assay/core/ids';
import type { AttemptChange } from '@assay/core/regrades';
import {
  getAttempt,
  getRegrade,
  listItems,
  listRegraded,
  listReviewTasks,
  markRegrade,
  markRegraded,
  markRescored,
  markTerms,
  type Regrade,
  type RegradedAttempt,
  type RegradedState,
  type ReviewTask,
  type Tx,
  writing,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { scoreAnew } from '../grading/score-anew.ts';
import { traceAs } from '../trace.ts';
import { isTermed } from './attempt-change.ts';
import { scoreIn } from './rescored-answer.ts';

/** In one transaction: everybody who types waits for it. */
const attemptsAtOnce = 25;

/** Applies or undoes a regrade that somebody decided on. May be stopped and started again at any moment: each attempt is changed once. */
export async function carryOutRegrade(ctx: ServiceContext, input: { regradeId: RegradeId }): Promise<void> {
  assertMay(ctx.actor, 'regrade.carry-out', { kind: 'installation' });
  const regrade = await getRegrade(ctx.db, input.regradeId);
  if (regrade.state !== 'applying' && regrade.state !== 'undoing') return;
  const way = ways[regrade.state];
  for (;;) {
    const done = await writing(ctx.db, async (tx) => {
      const waiting = await listRegraded(tx, regrade.id, { state: way.from, limit: attemptsAtOnce });
      for (const one of waiting) await changeAttempt(tx, ctx, regrade, one, way);
      if (waiting.length === 0) await markRegrade(tx, regrade.id, way.state, { state: way.end });
      return waiting.length === 0;
    });
    if (done) return;
  }
}

type Way = { state: 'applying' | 'undoing'; from: RegradedState; to: RegradedState; end: 'applied' | 'undone' };

const ways = {
  applying: { state: 'applying', from: 'waiting', to: 'applied', end: 'applied' },
  undoing: { state: 'undoing', from: 'applied', to: 'undone', end: 'undone' },
} as const satisfies Record<string, Way>;

/** An attempt that somebody changed since then, or opened again, stays as it is. */
async function changeAttempt(
  tx: Tx,
  ctx: ServiceContext,
  regrade: Regrade,
  { attemptId, change }: RegradedAttempt,
  way: Way,
): Promise<void> {
  const [was, is] = way.state === 'applying' ? (['before', 'after'] as const) : (['after', 'before'] as const);
  const attempt = await getAttempt(tx, attemptId);
  const items = await listItems(tx, attemptId);
  const tasks = await listReviewTasks(tx, attemptId);
  const isSame = change.items.every((own) => isTermed(items, own.itemId, own[was]) && isScored(tasks, own, was));
  if (attempt.gradedAt === null || !isSame) {
    await markRegraded(tx, regrade.id, attemptId, 'overtaken');
    return;
  }
  for (const { itemId, rescored, ...own } of change.items) {
    await markTerms(tx, itemId, own[is]);
    const outcome = tasks.find(({ id }) => id === rescored?.taskId)?.outcome;
    if (rescored !== undefined && outcome != null) await markRescored(tx, rescored.taskId, { ...outcome, ...rescored[is] });
  }
  await scoreAnew(tx, ctx, attemptId);
  await markRegraded(tx, regrade.id, attemptId, way.to);
  const step = way.state === 'applying' ? regrade.applied : regrade.undone;
  await traceAs(tx, ctx, step?.by ?? regrade.madeBy, {
    action: 'regrade.write',
    subject: attemptId,
    ...(step === null ? {} : { reason: step.reason }),
    details: { change: way.end, regradeId: regrade.id, before: change[was], after: change[is] },
  });
}

/** Whether people's scores are those that the preview saw. */
function isScored(tasks: readonly ReviewTask[], { rescored }: AttemptChange['items'][number], was: 'before' | 'after'): boolean {
  if (rescored === undefined) return true;
  const outcome = tasks.find(({ id }) => id === rescored.taskId)?.outcome ?? null;
  return outcome !== null && JSON.stringify(scoreIn(outcome)) === JSON.stringify(scoreIn(rescored[was]));
}
