import { openDecisions } from '@assay/core/questions';
import { getQuestion, getRotationSettings, markProposalClosed, type NewStoredProposal, type Tx } from '@assay/db';
import { actorLabel, type ServiceContext } from '../context.ts';
import { standingOf } from '../questions/question-row.ts';
import { carryOutProposal, decisionsOf } from './carry-out-proposal.ts';

/** Carries a proposal out as the settings say; whoever saved these is in the trace. One that does not fit at this moment waits for a person. */
export async function applyByPolicy(tx: Tx, ctx: ServiceContext, proposal: NewStoredProposal): Promise<void> {
  for (const { questionId, decision } of decisionsOf(proposal)) {
    if (!openDecisions(standingOf(await getQuestion(tx, questionId))).includes(decision)) return;
  }
  const { number, savedBy } = await getRotationSettings(tx);
  const reason = `By the rotation policy: ${proposal.evidence[0] ?? ''}`;
  await markProposalClosed(tx, proposal.id, { at: ctx.now(), by: actorLabel(ctx.actor), outcome: 'policy', reason });
  await carryOutProposal(tx, ctx, proposal, { reason, details: { policy: number, policySavedBy: savedBy } });
}
