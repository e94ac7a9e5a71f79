import type { QuestionDecision } from '@assay/core/questions';
import type { NewStoredProposal, Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { decideQuestionIn } from '../questions/decide-question.ts';

const mostReason = 500;

/** What is decided about which question when the proposal is carried out. */
export function decisionsOf({
  questionId,
  kind,
  replacementId,
}: Pick<NewStoredProposal, 'questionId' | 'kind' | 'replacementId'>): readonly { questionId: string; decision: QuestionDecision }[] {
  if (kind !== 'replace') return [{ questionId, decision: kind }];
  return [
    { questionId, decision: 'rest' },
    ...(replacementId === null ? [] : [{ questionId: replacementId, decision: 'bring_back' } as const]),
  ];
}

/** By the same decisions that a person takes by hand; refused as these are when a question stands elsewhere by now. */
export async function carryOutProposal(
  tx: Tx,
  ctx: ServiceContext,
  proposal: NewStoredProposal,
  { reason, details }: { reason: string; details: Parameters<typeof decideQuestionIn>[3] },
): Promise<void> {
  for (const decision of decisionsOf(proposal)) {
    await decideQuestionIn(tx, ctx, { ...decision, reason: reason.slice(0, mostReason) }, { proposal: proposal.id, ...details });
  }
}
