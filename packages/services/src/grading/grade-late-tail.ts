import { assertMay } from '@assay/core/accounts';
import type { AttemptId } from '@assay/core/ids';
import {
  findLateTail,
  getAttempt,
  type LateGrading,
  listAnswers,
  listGradings,
  listItems,
  listUploads,
  markLateTailGraded,
  replaceLateGradings,
  subjectOfAttempt,
  writing,
} from '@assay/db';
import { countedAnswer, isSameAnswer } from '../attempts/counted-answer.ts';
import { lateStateOf } from '../attempts/late-state.ts';
import type { ServiceContext } from '../context.ts';
import { askToCheck } from '../similarity/ask-to-check.ts';
import { trace } from '../trace.ts';
import { gradeAttempt, isSameEnd } from './grade-attempt.ts';
import { gradeItem } from './grade-item.ts';
import { saveScore } from './save-score.ts';

/**
 * Grades beside the score what the answers are worth with the late tail. `lastSeq` names how far the tail went: a longer one has a job of its
 * own. A decision on a shorter tail is taken back, and with it the score.
 */
export async function gradeLateTail(ctx: ServiceContext, input: { attemptId: AttemptId; lastSeq: number }): Promise<void> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'attempt.grade-late-tail', subjectOfAttempt(attempt));
  const isCurrent = (tail: Awaited<ReturnType<typeof findLateTail>>) => tail?.lastSeq === input.lastSeq && tail.gradedSeq !== input.lastSeq;
  if (attempt.closedAt === null || !isCurrent(await findLateTail(ctx.db, attempt.id))) return;
  // The score without the tail comes first: the two are compared.
  await gradeAttempt(ctx, input);

  const [items, answers] = [await listItems(ctx.db, attempt.id), await listAnswers(ctx.db, attempt.id)];
  const uploads = await listUploads(ctx.db, attempt.id);
  const late = await lateStateOf(ctx.db, attempt);
  const gradings: LateGrading[] = [];
  for (const item of late.items) {
    const inTime = items.find(({ id }) => id === item.id);
    if (inTime === undefined || isSameAnswer(countedAnswer(inTime, answers, uploads), countedAnswer(item, late.answers, uploads))) continue;
    gradings.push({ itemId: item.id, ...(await gradeItem(ctx, attempt.id, item, late.answers, uploads)) });
  }
  await writing(ctx.db, async (tx) => {
    const tail = await findLateTail(tx, attempt.id);
    if (!isCurrent(tail) || !(await isSameEnd(tx, attempt))) return;
    await replaceLateGradings(tx, attempt.id, gradings, ctx.now());
    await markLateTailGraded(tx, attempt.id, input.lastSeq);
    if (tail?.decision == null) return;
    await saveScore(tx, ctx, attempt, await listItems(tx, attempt.id), await listGradings(tx, attempt.id));
    await askToCheck(tx, ctx, attempt);
    await trace(tx, ctx, {
      action: 'attempt.grade-late-tail',
      subject: attempt.id,
      reason: 'more late edits arrived after the decision',
      details: { withdrawn: tail.decision.counts },
    });
  });
}
