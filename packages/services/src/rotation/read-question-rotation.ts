import { assertMay } from '@assay/core/accounts';
import type { QuestionRotation } from '@assay/core/rotation';
import { findOpenProposal, findQuestion, findStay, getQuestion } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';
import { proposalForStaff } from './proposal-for-staff.ts';

/** What is known of one question's life, and what is proposed for it. */
export async function readQuestionRotation(ctx: ServiceContext, input: { questionId: string }): Promise<QuestionRotation> {
  const question = await getQuestion(ctx.db, input.questionId);
  assertMay(ctx.actor, 'question.read', subjectOfQuestion(question));
  const facts = (await findStay(ctx.db, question.id))?.facts ?? null;
  const open = await findOpenProposal(ctx.db, question.id);
  if (open === null) return { facts, proposal: null };
  const sibling = open.replacementId === null ? null : await findQuestion(ctx.db, open.replacementId);
  const questions = new Map([question, ...(sibling === null ? [] : [sibling])].map((one) => [one.id, one]));
  return { facts, proposal: proposalForStaff(ctx.actor, open, { questions, nameOf: () => null }) };
}
