import { assertMay } from '@assay/core/accounts';
import type { RunSource } from '@assay/core/candidates';
import { entryOf } from '@assay/core/grading';
import type { AttemptId, RunId } from '@assay/core/ids';
import { getAttempt, getRun, subjectOfAttempt } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/** The files that a run executed, for the team to hold against another one. */
export async function readRunSource(ctx: ServiceContext, input: { attemptId: AttemptId; runId: RunId }): Promise<RunSource> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'attempt.read-as-staff', subjectOfAttempt(attempt));
  const { id, language, source } = await getRun(ctx.db, attempt.id, input.runId);
  return { runId: id, language, files: typeof source === 'string' ? { [entryOf[language]]: source } : source };
}
