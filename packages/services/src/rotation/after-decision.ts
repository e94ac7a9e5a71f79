import type { QuestionDecision, QuestionState } from '@assay/core/questions';
import {
  getLeakWatch,
  listLeakSignals,
  listOpenProposalsNaming,
  markProposalClosed,
  markSignalSettled,
  markWatch,
  type Question,
  saveStay,
  type Tx,
} from '@assay/db';
import { withoutPending } from '@assay/stats';
import { actorLabel, type ServiceContext } from '../context.ts';
import { askToReview } from './ask-to-review.ts';

/** What a decision about a question means for its rotation: where it stands since when, the signal is acted on, and what was proposed is decided. */
export async function rotateAfterDecision(
  tx: Tx,
  ctx: ServiceContext,
  question: Question,
  { decision, state, reason }: { decision: QuestionDecision; state: QuestionState; reason: string },
): Promise<void> {
  const at = ctx.now();
  const by = actorLabel(ctx.actor);
  await saveStay(tx, { questionId: question.id, state, since: at });
  const signals = await listLeakSignals(tx, question.id);
  for (const signal of signals) {
    if (signal.settled === null) await markSignalSettled(tx, signal.id, { at, by, outcome: 'acted', reason });
  }
  if (decision === 'bring_back' && signals.some(({ settled }) => settled?.outcome === 'acted')) await watchAnew(tx, question);
  for (const { id } of await listOpenProposalsNaming(tx, question.id)) {
    await markProposalClosed(tx, id, { at, by, outcome: 'gone', reason: 'It was decided otherwise meanwhile.' });
  }
  await askToReview(tx, ctx, `decided:${question.id}`);
}

/** What came in while answers got around is no baseline. */
async function watchAnew(tx: Tx, { version }: Question): Promise<void> {
  if (version === null) return;
  const stored = await getLeakWatch(tx, version.versionId);
  if (stored.watch === null) return;
  await markWatch(tx, { ...stored, watch: { ...stored.watch, state: withoutPending(stored.watch.state) } });
}
