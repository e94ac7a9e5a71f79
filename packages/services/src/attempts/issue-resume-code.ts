import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { ReasonInput } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import { getAttempt, markResumeCodeIssued, subjectOfAttempt, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { resumeCodeOf } from './resume-code.ts';

/** For a candidate whose device is gone: a new code, to be told by a way that is known to be theirs. The one before stops working. */
export async function issueResumeCode(ctx: ServiceContext, input: ReasonInput & { attemptId: AttemptId }): Promise<{ resumeCode: string }> {
  return writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'attempt.issue-resume-code', subjectOfAttempt(attempt));
    if (attempt.closedAt !== null)
      throw new AppError('conflict', 'This attempt has ended: nothing can be taken over.', { reason: 'ended' });
    const resumeCodeNumber = await markResumeCodeIssued(tx, attempt.id);
    await trace(tx, ctx, { action: 'attempt.issue-resume-code', subject: attempt.id, reason: input.reason });
    return { resumeCode: resumeCodeOf(ctx, { id: attempt.id, resumeCodeNumber }) };
  });
}
