import { assertMay } from '@assay/core/accounts';
import { deleteOutdatedEntries, deletePoolsOfOtherMethods, listOutdatedAttempts, listOutdatedSolutions, writing } from '@assay/db';
import { TryLater } from '@assay/jobs';
import type { ServiceContext } from '../context.ts';
import { checkKnownSolution } from './check-known-solution.ts';
import { checkSimilarity } from './check-similarity.ts';

const inOneGo = 20;
const pauseMs = 1_000;

/** Describes anew what another method described, the newest answers first and some at a time, so that grading goes on beside it. */
export async function redescribeAnswers(ctx: ServiceContext): Promise<void> {
  assertMay(ctx.actor, 'similarity.check', { kind: 'installation' });
  const { method } = ctx.similarity;
  const attempts = await listOutdatedAttempts(ctx.db, method, inOneGo);
  for (const attemptId of attempts) {
    await checkSimilarity(ctx, { attemptId });
    // What could not be described anew, since its attempt was opened again, is when that is graded.
    await writing(ctx.db, (tx) => deleteOutdatedEntries(tx, attemptId, method));
  }
  if (attempts.length > 0) throw new TryLater(new Date(ctx.now().getTime() + pauseMs), 'there are more answers of an earlier method');
  for (const knownSolutionId of await listOutdatedSolutions(ctx.db, method)) await checkKnownSolution(ctx, { knownSolutionId });
  await writing(ctx.db, (tx) => deletePoolsOfOtherMethods(tx, method));
}
