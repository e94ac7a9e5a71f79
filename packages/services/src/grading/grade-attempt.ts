import { assertMay } from '@assay/core/accounts';
import { codeBodyOf, gradeChoice, gradeCode, type ItemGrade, requestForCases } from '@assay/core/grading';
import type { AttemptId } from '@assay/core/ids';
import {
  type AnswerText,
  type Attempt,
  getAttempt,
  type Item,
  insertGrading,
  listAnswers,
  listBatches,
  listGradings,
  listItems,
  listRuns,
  markGraded,
  saveResponses,
  subjectOfAttempt,
  writing,
} from '@assay/db';
import { countedAnswer } from '../attempts/closing.ts';
import { newIdIn, type ServiceContext } from '../context.ts';
import { pointsOf, toBillionth } from './points.ts';
import { responsesOf } from './responses.ts';

/**
 * Grades what the server holds of a closed attempt, item by item. May be stopped and started again at any moment: an item that has its
 * grading keeps it, and the sum is only written when all have one.
 */
export async function gradeAttempt(ctx: ServiceContext, input: { attemptId: AttemptId }): Promise<void> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'attempt.grade', subjectOfAttempt(attempt));
  if (attempt.closedAt === null) throw new Error(`attempt ${attempt.id} is not closed, so it cannot be graded`);
  const items = await listItems(ctx.db, attempt.id);
  const answers = await listAnswers(ctx.db, attempt.id);
  const graded = new Set((await listGradings(ctx.db, attempt.id)).map(({ itemId }) => itemId));
  for (const item of items) {
    if (graded.has(item.id)) continue;
    const grading = await gradeItem(ctx, attempt, item, answers);
    await writing(ctx.db, (tx) =>
      insertGrading(
        tx,
        { id: newIdIn(ctx, 'grading'), attemptId: attempt.id, itemId: item.id, questionVersionId: item.questionVersionId, ...grading },
        ctx.now(),
      ),
    );
  }
  await writing(ctx.db, async (tx) => {
    const gradings = await listGradings(tx, attempt.id);
    const counted = items.filter((item) => item.counts);
    const earned = (item: Item) => pointsOf(item.weight, gradings.find(({ itemId }) => itemId === item.id)?.grade ?? { share: 0 });
    await markGraded(tx, attempt.id, {
      points: toBillionth(counted.reduce((sum, item) => sum + earned(item), 0)),
      maxPoints: counted.reduce((sum, item) => sum + item.weight, 0),
      gradedAt: ctx.now(),
    });
    const batches = await listBatches(tx, attempt.id);
    await saveResponses(tx, responsesOf({ attempt, items, gradings, runs: await listRuns(tx, attempt.id), batches }));
  });
}

async function gradeItem(
  ctx: ServiceContext,
  attempt: Attempt,
  item: Item,
  answers: readonly AnswerText[],
): Promise<{ language: AnswerText['language'] | null; grade: ItemGrade }> {
  const { question } = item;
  if (question.body.kind === 'choice') return { language: null, grade: gradeChoice(question.body, item.selected) };
  const answer = countedAnswer(item, answers);
  if (answer === null || answer.language === null) return { language: null, grade: { kind: 'unanswered', share: 0 } };
  const body = codeBodyOf(question);
  const request = requestForCases(question, answer.language, answer.text, body.cases);
  const outcomes = await ctx.runner.run({ owner: attempt.id, priority: 'grading', ...request });
  return { language: answer.language, grade: gradeCode(body, outcomes) };
}
