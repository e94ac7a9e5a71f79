import { assertMay } from '@assay/core/accounts';
import type { AttemptId } from '@assay/core/ids';
import { getAttempt, getInvitation, type PoolKey, subjectOfAttempt, writing } from '@assay/db';
import { countedAnswer } from '../attempts/counted-answer.ts';
import { countedState } from '../attempts/counted-state.ts';
import type { ServiceContext } from '../context.ts';
import { askAboutAttempt } from './ask-about-attempt.ts';
import { checkItem, forgetItem } from './check-item.ts';
import { comparedText } from './compared-text.ts';
import { poolName } from './load-pool.ts';
import { proofGuests } from './proof-guests.ts';

/**
 * Compares the code of a graded attempt, item by item, with what others answered to the same question in the same language, with what the team found
 * published, and with the question's own proof solutions. May be stopped and started again: an answer that is known as it stands keeps what was found.
 */
export async function checkSimilarity(ctx: ServiceContext, input: { attemptId: AttemptId }): Promise<void> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'similarity.check', subjectOfAttempt(attempt));
  if (attempt.purpose !== 'real' || attempt.closedAt === null || attempt.gradedAt === null) return;
  const { candidateId } = await getInvitation(ctx.db, attempt.invitationId);
  const { items, answers, uploads } = await countedState(ctx.db, attempt);
  const { method, describing, pools } = ctx.similarity;
  for (const item of items) {
    const { body } = item.question;
    if (body.kind !== 'code') continue;
    const answer = countedAnswer(item, answers, uploads);
    if (answer?.kind !== 'code') {
      await forgetItem(ctx, attempt, item);
      continue;
    }
    const described = await describing.describe(comparedText(item.question, body, answer.language, answer.files));
    const proofs = await proofGuests(ctx, item, body, answer.language);
    const key: PoolKey = { questionId: item.question.id, language: answer.language, method };
    await pools.inTurn(poolName(key), () => checkItem(ctx, { attempt, item, candidateId, key, described, proofs }));
  }
  await writing(ctx.db, async (tx) => {
    await askAboutAttempt(tx, ctx, 'trace-answers', attempt.id);
    await askAboutAttempt(tx, ctx, 'open-cases', attempt.id);
  });
}
