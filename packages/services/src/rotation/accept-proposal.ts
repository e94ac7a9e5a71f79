import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { RotationProposalId } from '@assay/core/ids';
import { getProposal, getQuestion, markProposalClosed, writing } from '@assay/db';
import { actorLabel, type ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';
import { carryOutProposal } from './carry-out-proposal.ts';

/** A person wants what was proposed. What somebody is working on at this moment is untouched. */
export async function acceptProposal(ctx: ServiceContext, input: { proposalId: RotationProposalId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const proposal = await getProposal(tx, input.proposalId);
    assertMay(ctx.actor, 'rotation.decide', subjectOfQuestion(await getQuestion(tx, proposal.questionId)));
    const reason = `As proposed: ${proposal.evidence[0] ?? ''}`;
    if (!(await markProposalClosed(tx, proposal.id, { at: ctx.now(), by: actorLabel(ctx.actor), outcome: 'accepted', reason: '' }))) {
      throw alreadyClosed();
    }
    await carryOutProposal(tx, ctx, proposal, { reason, details: {} });
  });
}

export const alreadyClosed = () =>
  new AppError('conflict', 'This proposal is closed: a colleague was faster, or it has lost its reasons.', { reason: 'changed' });
