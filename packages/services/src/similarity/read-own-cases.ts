import { assertMay } from '@assay/core/accounts';
import type { AttemptId } from '@assay/core/ids';
import type { CaseForCandidate } from '@assay/core/similarity';
import { getAttempt, getRevision, listPartiesOfAttempt, subjectOfAttempt } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/** What the candidate was asked about an attempt; cases about which nobody asked are not theirs to know of. */
export async function readOwnCases(ctx: ServiceContext, input: { attemptId: AttemptId }): Promise<readonly CaseForCandidate[]> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'similarity-case.answer', subjectOfAttempt(attempt));
  const { content } = await getRevision(ctx.db, attempt.revisionId);
  const asked: CaseForCandidate[] = [];
  for (const { caseId, question, askedAt, answerUntil, answer, answeredAt, isDecided } of await listPartiesOfAttempt(ctx.db, attempt.id)) {
    if (question === null || askedAt === null || answerUntil === null) continue;
    asked.push({
      caseId,
      text: question,
      askedAt: askedAt.toISOString(),
      until: answerUntil.toISOString(),
      answer: answer === null || answeredAt === null ? null : { text: answer, at: answeredAt.toISOString() },
      isOpen: !isDecided && answeredAt === null,
      isAskedFirst: content.isAskedBeforeCase,
    });
  }
  return asked.toSorted((a, b) => a.askedAt.localeCompare(b.askedAt));
}
