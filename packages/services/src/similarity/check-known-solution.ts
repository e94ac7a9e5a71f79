import { assertMay } from '@assay/core/accounts';
import type { KnownSolutionId } from '@assay/core/ids';
import { keptPairs } from '@assay/core/similarity';
import {
  findKnownSolution,
  getAttemptIdOf,
  getQuestion,
  type KnownSolution,
  markSolutionChecked,
  type PoolKey,
  savePairsOfKnown,
  savePool,
  writing,
} from '@assay/db';
import type { Described, DescribeProblem } from '@assay/similarity';
import { newIdIn, type ServiceContext } from '../context.ts';
import { askAboutAttempt } from './ask-about-attempt.ts';
import { comparedText } from './compared-text.ts';
import { knownGuests, poolName, readPool } from './load-pool.ts';
import { otherOf } from './pair-other.ts';

/** Holds what somebody published against all stored answers to its question. */
export async function checkKnownSolution(ctx: ServiceContext, input: { knownSolutionId: KnownSolutionId }): Promise<void> {
  assertMay(ctx.actor, 'similarity.check', { kind: 'installation' });
  const solution = await findKnownSolution(ctx.db, input.knownSolutionId);
  const question = solution === null ? null : (await getQuestion(ctx.db, solution.questionId)).version?.question;
  if (solution === null || question?.body.kind !== 'code') return;
  const described = await ctx.similarity.describing.describe(
    comparedText(question, question.body, solution.language, { [solution.title]: solution.text }),
  );
  const key: PoolKey = { questionId: solution.questionId, language: solution.language, method: ctx.similarity.method };
  await ctx.similarity.pools.inTurn(poolName(key), () => checkAgainstAll(ctx, solution, key, described));
}

async function checkAgainstAll(
  ctx: ServiceContext,
  { id }: KnownSolution,
  key: PoolKey,
  described: Described | DescribeProblem,
): Promise<void> {
  const { method } = ctx.similarity;
  if (typeof described === 'string') {
    ctx.logBug(new Error(`the known solution ${id} could not be described: ${described}`));
    const nothing = { method, size: 0, description: new Uint8Array(0), problem: described };
    await writing(ctx.db, async (tx) => {
      if (await markSolutionChecked(tx, id, nothing, ctx.now())) await savePairsOfKnown(tx, id, []);
    });
    return;
  }
  const { size, description } = described;
  const others = (await knownGuests(ctx, key)).filter((guest) => guest.id !== id);
  const { pool, saves } = await readPool(ctx, key, others, null);
  const pairs = pool.add({ id, person: null, isGuest: true, size, description });
  const { questionId, language } = key;
  const found = keptPairs(pairs, Number.POSITIVE_INFINITY).flatMap((pair) => {
    const answer = otherOf(pair);
    if (answer.kind !== 'answer') return [];
    const { similarity, surprise } = pair;
    const other = { kind: 'known', knownSolutionId: id } as const;
    const { itemId } = answer;
    return [{ id: newIdIn(ctx, 'similarPair'), questionId, language, method, itemId, other, similarity, surprise, foundAt: ctx.now() }];
  });
  const summary = pool.summary();
  await writing(ctx.db, async (tx) => {
    if (!(await markSolutionChecked(tx, id, { method, size, description, problem: null }, ctx.now()))) return;
    await savePairsOfKnown(tx, id, found);
    for (const { itemId } of found) await askAboutAttempt(tx, ctx, 'open-cases', await getAttemptIdOf(tx, itemId));
    // What is reckoned of it is reckoned again where an answer was added meanwhile.
    await savePool(tx, key, { saves, summary });
  });
}
