import { assertMay } from '@assay/core/accounts';
import type { AttemptId } from '@assay/core/ids';
import {
  type Attempt,
  getAttempt,
  insertGrading,
  listAnswers,
  listGradings,
  listItems,
  listUploads,
  subjectOfAttempt,
  type Tx,
  writing,
} from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';
import { askToFold } from '../rotation/ask-to-fold.ts';
import { askToCheck } from '../similarity/ask-to-check.ts';
import { gradeItem } from './grade-item.ts';
import { saveScore } from './save-score.ts';

/**
 * Grades what the server holds of a closed attempt, item by item. May be stopped and started again at any moment: an item that has its
 * grading keeps it, and the sum is only written when all have one. An attempt that is opened again meanwhile is left alone.
 */
export async function gradeAttempt(ctx: ServiceContext, input: { attemptId: AttemptId }): Promise<void> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'attempt.grade', subjectOfAttempt(attempt));
  if (attempt.closedAt === null || attempt.gradedAt !== null) return;
  const items = await listItems(ctx.db, attempt.id);
  const answers = await listAnswers(ctx.db, attempt.id);
  const uploads = await listUploads(ctx.db, attempt.id);
  const graded = new Set((await listGradings(ctx.db, attempt.id)).map(({ itemId }) => itemId));
  for (const item of items) {
    if (graded.has(item.id)) continue;
    const grading = await gradeItem(ctx, attempt.id, item, answers, uploads);
    await writing(ctx.db, async (tx) => {
      if (!(await isSameEnd(tx, attempt))) return;
      const { questionVersionId } = item;
      const row = { id: newIdIn(ctx, 'grading'), attemptId: attempt.id, itemId: item.id, questionVersionId, ...grading };
      await insertGrading(tx, row, ctx.now());
    });
  }
  await writing(ctx.db, async (tx) => {
    if (!(await isSameEnd(tx, attempt))) return;
    // Asked anew: a question may have been left out since.
    await saveScore(tx, ctx, attempt, await listItems(tx, attempt.id), await listGradings(tx, attempt.id));
    if (attempt.purpose === 'real') await askToFold(tx, ctx, attempt.id);
    await askToCheck(tx, ctx, attempt);
  });
}

/** Whether the attempt is still closed as it was when its grading began: staff may have opened it again. */
export async function isSameEnd(tx: Tx, attempt: Attempt): Promise<boolean> {
  const { closedAt } = await getAttempt(tx, attempt.id);
  return closedAt?.getTime() === attempt.closedAt?.getTime();
}
