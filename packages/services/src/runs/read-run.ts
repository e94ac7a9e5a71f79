import { assertMay } from '@assay/core/accounts';
import type { RunForCandidate } from '@assay/core/attempts';
import type { AttemptId, RunId } from '@assay/core/ids';
import { getAttempt, getRun, subjectOfAttempt } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { runForCandidate } from './run-for-candidate.ts';

/** Waits up to `waitMs` for something new to say about a run that has not ended, unless its place is another one than the asker knows. */
export async function readRun(
  ctx: ServiceContext,
  input: { attemptId: AttemptId; runId: RunId; waitMs: number; position: number | null },
): Promise<RunForCandidate> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'attempt.read-own', subjectOfAttempt(attempt));
  const run = await getRun(ctx.db, attempt.id, input.runId);
  if (run.outcome !== null) return runForCandidate(run, null);
  const isKnown = input.position === null || input.position === ctx.activeRuns.positionOf(run.id);
  if (isKnown) await ctx.activeRuns.nextChange(run.id, input.waitMs);
  return runForCandidate(await getRun(ctx.db, attempt.id, run.id), ctx.activeRuns.positionOf(run.id));
}
