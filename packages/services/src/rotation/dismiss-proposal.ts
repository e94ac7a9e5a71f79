import { assertMay } from '@assay/core/accounts';
import type { QuestionVersionId, RotationProposalId } from '@assay/core/ids';
import type { DismissProposalInput } from '@assay/core/rotation';
import {
  getLeakWatch,
  getProposal,
  getQuestion,
  listLeakSignals,
  markProposalClosed,
  markSignalSettled,
  markWatch,
  type Tx,
  writing,
} from '@assay/db';
import { withoutEvidence } from '@assay/stats';
import { actorLabel, type ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';
import { trace } from '../trace.ts';
import { alreadyClosed } from './accept-proposal.ts';
import { askToReview } from './ask-to-review.ts';

/** A person does not want what was proposed. A signal that it rested on was a false alarm then: the question is watched on from here. */
export async function dismissProposal(
  ctx: ServiceContext,
  input: DismissProposalInput & { proposalId: RotationProposalId },
): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const proposal = await getProposal(tx, input.proposalId);
    const { questionId, kind } = proposal;
    assertMay(ctx.actor, 'rotation.decide', subjectOfQuestion(await getQuestion(tx, questionId)));
    const settled = { at: ctx.now(), by: actorLabel(ctx.actor), reason: input.reason };
    if (!(await markProposalClosed(tx, proposal.id, { ...settled, outcome: 'dismissed' }))) throw alreadyClosed();
    for (const signal of await listLeakSignals(tx, questionId)) {
      if (signal.settled !== null) continue;
      await markSignalSettled(tx, signal.id, { ...settled, outcome: 'dismissed' });
      await watchOn(tx, signal.questionVersionId);
    }
    await askToReview(tx, ctx, `decided:${questionId}`);
    await trace(tx, ctx, {
      action: 'rotation.decide',
      subject: questionId,
      reason: input.reason,
      details: { change: 'proposal dismissed', kind },
    });
  });
}

async function watchOn(tx: Tx, questionVersionId: QuestionVersionId): Promise<void> {
  const stored = await getLeakWatch(tx, questionVersionId);
  if (stored.watch === null) return;
  await markWatch(tx, { ...stored, watch: { ...stored.watch, state: withoutEvidence(stored.watch.state) } });
}
