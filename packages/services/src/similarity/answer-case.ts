import { AppError, nothingHere } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AttemptId, SimilarityCaseId } from '@assay/core/ids';
import { type AnswerCaseInput, statusOf } from '@assay/core/similarity';
import { getAttempt, markCaseStatus, markPartyAnswered, subjectOfAttempt, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { caseStanding } from './case-standing.ts';
import { takeCaseStep } from './case-step.ts';

/** A candidate answers what they were asked, once. After the day until which it was asked too, as long as nothing was decided. */
export async function answerCase(
  ctx: ServiceContext,
  input: AnswerCaseInput & { attemptId: AttemptId; caseId: SimilarityCaseId },
): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'similarity-case.answer', subjectOfAttempt(attempt));
    const standing = await caseStanding(tx, input.caseId);
    const party = standing.parties.find(({ attemptId }) => attemptId === attempt.id);
    if (party === undefined || party.askedAt === null) throw nothingHere();
    if (party.answeredAt !== null) {
      throw new AppError('conflict', 'You have answered this already; your answer stands on this page.', { reason: 'answered' });
    }
    if (party.isDecided) {
      throw new AppError('conflict', 'This question is closed. Write to the person named on this page.', { reason: 'decided' });
    }
    const answered = { answer: input.text, answeredAt: ctx.now() };
    await markPartyAnswered(tx, party, answered);
    await markCaseStatus(tx, standing, statusOf(standing.parties.map((one) => (one === party ? { ...one, ...answered } : one))));
    await takeCaseStep(tx, ctx, {
      caseId: standing.id,
      kind: 'answered',
      position: party.position,
      action: 'similarity-case.answer',
      attemptIds: [attempt.id],
    });
  });
}
