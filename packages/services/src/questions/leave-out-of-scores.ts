import { AppError } from '@assay/core';
import { assertMay, teamsFor } from '@assay/core/accounts';
import type { LeaveOutInput } from '@assay/core/questions';
import {
  type CountedAttempt,
  getAttempt,
  getQuestion,
  listCountedAttempts,
  listItems,
  markLeftOut,
  subjectOfAttempt,
  type Tx,
  writing,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { machineGradings } from '../grading/counted-gradings.ts';
import { saveScore } from '../grading/save-score.ts';
import { trace } from '../trace.ts';
import { subjectOfQuestion } from './question-row.ts';

/** In one transaction: everybody who types waits for it. */
const attemptsAtOnce = 50;

/** Scores the finished attempts of the actor's teams without a question. Answers and gradings stay; the score before stands in the audit trail. */
export async function leaveOutOfScores(ctx: ServiceContext, input: LeaveOutInput & { questionId: string }): Promise<{ attempts: number }> {
  const question = await getQuestion(ctx.db, input.questionId);
  assertMay(ctx.actor, 'attempt.leave-out', subjectOfQuestion(question));
  const teams = teamsFor(ctx.actor, 'attempt.leave-out');
  if (question.state === 'live') {
    throw new AppError('conflict', 'This question is still drawn. Let it rest or stop it first.', { reason: 'live' });
  }
  let attempts = 0;
  for (;;) {
    const found = await writing(ctx.db, async (tx) => {
      const counted = await listCountedAttempts(tx, teams, question.id, attemptsAtOnce);
      for (const one of counted) await leaveOut(tx, ctx, one, { questionId: question.id, reason: input.reason });
      return counted.length;
    });
    attempts += found;
    if (found < attemptsAtOnce) return { attempts };
  }
}

async function leaveOut(
  tx: Tx,
  ctx: ServiceContext,
  { attemptId, itemId }: CountedAttempt,
  { questionId, reason }: { questionId: string; reason: string },
): Promise<void> {
  const attempt = await getAttempt(tx, attemptId);
  assertMay(ctx.actor, 'attempt.leave-out', subjectOfAttempt(attempt));
  await markLeftOut(tx, itemId);
  const before = { points: attempt.points, maxPoints: attempt.maxPoints };
  // One that is not graded yet is graded without it.
  if (attempt.gradedAt !== null) await saveScore(tx, ctx, attempt, await listItems(tx, attemptId), await machineGradings(tx, attempt));
  await trace(tx, ctx, { action: 'attempt.leave-out', subject: attemptId, reason, details: { question: questionId, before } });
}
