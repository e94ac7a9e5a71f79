import { codeBodyOf, gradeChoice, gradeCode, gradeNumber, gradeText, requestsForCases, runCases } from '@assay/core/grading';
import type { AttemptId } from '@assay/core/ids';
import type { AnswerText, Item, Upload } from '@assay/db';
import { countedAnswer } from '../attempts/counted-answer.ts';
import type { ServiceContext } from '../context.ts';
import type { GradedItem } from './graded-item.ts';

const toReview = { kind: 'to_review', share: 0 } as const;

/** Runs all cases of one item against what of its answer counts. */
export async function gradeItem(
  ctx: ServiceContext,
  attemptId: AttemptId,
  item: Item,
  answers: readonly AnswerText[],
  uploads: readonly Upload[],
): Promise<Omit<GradedItem, 'itemId'>> {
  const { question } = item;
  if (question.body.kind === 'choice') return { language: null, grade: gradeChoice(question.body, item.selected) };
  const answer = countedAnswer(item, answers, uploads);
  const typed = answer?.kind === 'text' ? answer.text : null;
  if (question.body.kind === 'number') return { language: null, grade: gradeNumber(question.body, typed) };
  if (question.body.kind === 'text') return { language: null, grade: gradeText(question.body, typed) };
  const isWritten = question.body.kind === 'essay' || question.body.kind === 'review';
  if (isWritten && answer !== null) return { language: null, grade: toReview };
  // Also where a file came late or only in part: a person looks at it.
  if (question.body.kind === 'project' && uploads.some(({ itemId }) => itemId === item.id)) return { language: null, grade: toReview };
  if (answer?.kind !== 'code') return { language: null, grade: { kind: 'unanswered', share: 0 } };
  const body = codeBodyOf(question);
  const requests = requestsForCases(question, answer.language, answer.files, body.cases);
  const outcomes = await runCases(ctx.runner, { owner: attemptId, priority: 'grading' }, requests);
  return { language: answer.language, grade: gradeCode(body, outcomes) };
}
