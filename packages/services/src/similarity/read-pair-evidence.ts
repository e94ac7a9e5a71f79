import { nothingHere } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AttemptId, ItemId, SimilarPairId } from '@assay/core/ids';
import { type PairEvidence, pairEvidence, type SharedMistakes } from '@assay/core/similarity';
import { findPair, findSource, getAttempt, getAttemptIdOf, listSources, subjectOfAttempt } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { sharedMistakes } from './shared-mistakes.ts';

/** What is usual is said from the latest. */
const mostOthers = 500;

/**
 * What speaks beside the texts for or against one origin of two answers, each with how often it is found between others. Null for a pair with something that
 * nobody wrote here: nothing is known of how that came about.
 */
export async function readPairEvidence(
  ctx: ServiceContext,
  input: { pairId: SimilarPairId },
): Promise<(PairEvidence & { sharedMistakes: SharedMistakes | null }) | null> {
  const pair = await findPair(ctx.db, input.pairId);
  if (pair === null) throw nothingHere();
  const attemptId = await readableAttempt(ctx, pair.itemId);
  if (pair.other.kind !== 'answer') return null;
  const other = pair.other.itemId;
  const otherAttemptId = await readableAttempt(ctx, other);
  const [one, second] = [await findSource(ctx.db, pair.itemId), await findSource(ctx.db, other)];
  if (one === null || second === null) throw nothingHere();
  const others = (await listSources(ctx.db, pair.questionId, mostOthers)).filter(
    ({ itemId }) => itemId !== pair.itemId && itemId !== other,
  );
  return { ...pairEvidence(one, second, others), sharedMistakes: await sharedMistakes(ctx, attemptId, otherAttemptId, mostOthers) };
}

/** Of two answers from two teams the evidence speaks of both, so whoever may not see one of them sees none of it. */
async function readableAttempt(ctx: ServiceContext, itemId: ItemId): Promise<AttemptId> {
  const attempt = await getAttempt(ctx.db, await getAttemptIdOf(ctx.db, itemId));
  assertMay(ctx.actor, 'similarity.read', subjectOfAttempt(attempt));
  return attempt.id;
}
