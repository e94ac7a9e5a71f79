import { assertMay, teamsFor } from '@assay/core/accounts';
import type { CountedAttempts } from '@assay/core/questions';
import { getQuestion, listCountedAttempts } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { subjectOfQuestion } from './question-row.ts';

const mostListed = 200;

/** Finished attempts whose score counts the question, for whoever may leave it out of them. */
export async function readCountedAttempts(ctx: ServiceContext, input: { questionId: string }): Promise<CountedAttempts> {
  assertMay(ctx.actor, 'question.read', subjectOfQuestion(await getQuestion(ctx.db, input.questionId)));
  const attempts = await listCountedAttempts(ctx.db, teamsFor(ctx.actor, 'regrade.read'), input.questionId, mostListed + 1);
  return {
    isWhole: attempts.length <= mostListed,
    attempts: attempts.slice(0, mostListed).map(({ invitationId, candidate, opening, closedAt }) => ({
      invitationId,
      candidate,
      opening,
      closedAt: closedAt.toISOString(),
    })),
  };
}
