import { assertMay } from '@assay/core/accounts';
import type { AttemptId } from '@assay/core/ids';
import {
  findExposureScores,
  findFoldedOn,
  getLeakWatch,
  getQuestion,
  type ItemToFold,
  insertLeakSignal,
  listItemsToFold,
  listLeakSignals,
  type StoredWatch,
  saveFolded,
  type Tx,
  writing,
} from '@assay/db';
import { addExposure, explainLeak } from '@assay/stats';
import { newIdIn, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { askToReview } from './ask-to-review.ts';
import { calibratedWatch } from './calibrated-watch.ts';
import { exposureFrom } from './exposure-from.ts';

/** Another process may take up answers to the same question at the same time; whoever was second reads again. */
const mostTries = 20;

/**
 * Lets the leak test of each question take up an attempt's answers. May be stopped and started again at any moment: an item is taken up once,
 * whatever is graded anew later.
 */
export async function foldExposures(ctx: ServiceContext, input: { attemptId: AttemptId }): Promise<void> {
  assertMay(ctx.actor, 'rotation.watch', { kind: 'installation' });
  for (let time = 0; time < mostTries; time += 1) {
    const items = await listItemsToFold(ctx.db, input.attemptId);
    if (items.length === 0) return;
    for (const item of items) await foldItem(ctx, item);
  }
  throw new Error(`the answers of ${input.attemptId} were overtaken ${mostTries} times`);
}

/** Everything is worked out before the transaction: finding a threshold takes a quarter of a second, and others want to write. */
async function foldItem(ctx: ServiceContext, item: ItemToFold): Promise<void> {
  const before = await getLeakWatch(ctx.db, item.questionVersionId);
  const after = await withItem(ctx, before, item);
  await writing(ctx.db, async (tx) => {
    if (!(await saveFolded(tx, { ...before, watch: after }, { itemId: item.itemId, at: ctx.now() }))) return;
    if (after !== null) await raiseSignal(tx, ctx, item, after);
  });
}

async function withItem(ctx: ServiceContext, { folded, watch }: StoredWatch, item: ItemToFold): Promise<StoredWatch['watch']> {
  if (watch === null) return calibratedWatch(ctx, item, folded);
  const scores = await findExposureScores(ctx.db, item.itemId);
  if (scores === null) return watch;
  const { exposure, expected } = await exposureFrom(ctx.db, scores, watch.expected);
  return { ...watch, expected, state: addExposure(watch.state, exposure) };
}

/** One at a time, and only of a question that is still drawn: of any other it has no use. */
async function raiseSignal(tx: Tx, ctx: ServiceContext, item: ItemToFold, watch: NonNullable<StoredWatch['watch']>): Promise<void> {
  const { n, statistic, threshold, isSignal, since } = explainLeak(watch.state);
  if (!isSignal) return;
  if ((await getQuestion(tx, item.questionId)).state !== 'live') return;
  if ((await listLeakSignals(tx, item.questionId)).some(({ settled }) => settled === null)) return;
  const { questionId, questionVersionId } = item;
  const sinceAt = since === null ? null : await findFoldedOn(tx, questionVersionId, watch.calibratedAfter + since);
  const id = newIdIn(ctx, 'leakSignal');
  await insertLeakSignal(tx, {
    id,
    questionId,
    questionVersionId,
    raisedAt: ctx.now(),
    sinceAt: sinceAt ?? ctx.now(),
    finding: { n, statistic, threshold, falseAlarmRate: watch.falseAlarmRate, calibratedOn: watch.state.baseline.n },
  });
  await trace(tx, ctx, { action: 'rotation.watch', subject: questionId, details: { change: 'leak signalled', n, statistic, threshold } });
  await askToReview(tx, ctx, id);
}
