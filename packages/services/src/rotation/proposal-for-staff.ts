import { type Actor, may } from '@assay/core/accounts';
import type { ProposalForStaff } from '@assay/core/rotation';
import type { Question, StoredProposal } from '@assay/db';
import { subjectOfQuestion } from '../questions/question-row.ts';

/** `nameOf`: by the label of an actor. Null where the question may not be seen. */
export function proposalForStaff(
  actor: Actor,
  proposal: StoredProposal,
  { questions, nameOf }: { questions: ReadonlyMap<string, Question>; nameOf: (label: string) => string | null },
): ProposalForStaff | null {
  const question = questions.get(proposal.questionId);
  if (question === undefined || !may(actor, 'question.read', subjectOfQuestion(question))) return null;
  const titleOf = (id: string) => questions.get(id)?.version?.question.title ?? id;
  const { closed, replacementId } = proposal;
  return {
    proposalId: proposal.id,
    questionId: question.id,
    title: titleOf(question.id),
    version: question.version?.question.version ?? null,
    kind: proposal.kind,
    replacement: replacementId === null ? null : { questionId: replacementId, title: titleOf(replacementId) },
    evidence: proposal.evidence,
    openedAt: proposal.openedAt.toISOString(),
    closed:
      closed === null
        ? null
        : {
            at: closed.at.toISOString(),
            by: closed.by === null ? null : nameOf(closed.by),
            outcome: closed.outcome,
            reason: closed.reason,
          },
    mayDecide: closed === null && may(actor, 'rotation.decide', subjectOfQuestion(question)),
  };
}
