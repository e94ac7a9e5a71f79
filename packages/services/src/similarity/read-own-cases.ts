import { assertMay } from '@assay/core/accounts';
import type { AttemptId } from '@assay/core/ids';
import { type CaseForCandidate, isUndecided } from '@assay/core/similarity';
import { getAttempt, getRevision, getSimilarityCase, listPartiesOfAttempt, subjectOfAttempt } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/** What the candidate was asked about an attempt; cases about which nobody asked are not theirs to know of. */
export async function readOwnCases(ctx: ServiceContext, input: { attemptId: AttemptId }): Promise<readonly CaseForCandidate[]> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'similarity-case.answer', subjectOfAttempt(attempt));
  const { content } = await getRevision(ctx.db, attempt.revisionId);
  const asked: CaseForCandidate[] = [];
  for (const { caseId, question, askedAt, answerUntil, answer, answeredAt } of await listPartiesOfAttempt(ctx.db, attempt.id)) {
    if (question === null || askedAt === null || answerUntil === null) continue;
    const { status } = await getSimilarityCase(ctx.db, caseId);
    asked.push({
      caseId,
      text: question,
      askedAt: askedAt.toISOString(),
      until: answerUntil.toISOString(),
      answer: answer === null || answeredAt === null ? null : { text: answer, at: answeredAt.toISOString() },
      isOpen: isUndecided(status) && answeredAt === null,
      isAskedFirst: content.isAskedBeforeCase,
    });
  }
  return asked.toSorted((a, b) => a.askedAt.localeCompare(b.askedAt));
}
