import { assertMay } from '@assay/core/accounts';
import type { AttemptId } from '@assay/core/ids';
import { neededSurprise } from '@assay/core/similarity';
import {
  type Attempt,
  addCaseQuestions,
  findCaseOfPair,
  getAttempt,
  getRevision,
  getSimilaritySettings,
  insertCaseParties,
  insertSimilarityCase,
  listComparisons,
  listPairsOfAttempt,
  raiseCaseSurprise,
  type ShownPair,
  type Tx,
  writing,
} from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';
import { takeCaseStep } from './case-step.ts';
import { pairKeyOf } from './pair-key.ts';

type Passed = ShownPair & { needed: number };

/**
 * Opens a case for each pair of an attempt that is more alike than the team's expected false flags allow; one that there is already takes up the
 * question. It changes nothing else: no score, no decision, no invitation.
 */
export async function openCases(ctx: ServiceContext, input: { attemptId: AttemptId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'similarity-case.open', { kind: 'installation' });
    const pairs = (await listPairsOfAttempt(tx, input.attemptId)).filter(({ attemptId }) => attemptId === input.attemptId);
    if (pairs.length === 0) return;
    const attempt = await getAttempt(tx, input.attemptId);
    if (attempt.purpose !== 'real' || attempt.voidedAt !== null) return;
    const passed = await passing(tx, attempt, pairs);
    for (const [pairKey, own] of Map.groupBy(passed, pairKeyOf)) await openOne(tx, ctx, attempt, pairKey, own);
  });
}

async function passing(tx: Tx, attempt: Attempt, pairs: readonly ShownPair[]): Promise<readonly Passed[]> {
  const { settings } = await getSimilaritySettings(tx);
  const comparisons = await listComparisons(tx, attempt.id);
  const others = new Map(comparisons.map((one) => [one.itemId, one.others]));
  return pairs.flatMap((pair) => {
    const needed = neededSurprise(settings, { others: others.get(pair.itemId) ?? 1, answers: comparisons.length });
    return pair.surprise >= needed ? [{ ...pair, needed }] : [];
  });
}

async function openOne(tx: Tx, ctx: ServiceContext, attempt: Attempt, pairKey: string, pairs: readonly Passed[]): Promise<void> {
  const [first] = pairs.toSorted((a, b) => b.surprise - a.surprise);
  if (first === undefined) return;
  const { surprise, needed, otherAttemptId, knownSolutionId, proofPath } = first;
  const questionIds = [...new Set(pairs.map(({ questionId }) => questionId))];
  const attemptIds = otherAttemptId === null ? [attempt.id] : [attempt.id, otherAttemptId];
  const known = await findCaseOfPair(tx, pairKey);
  if (known !== null) {
    await raiseCaseSurprise(tx, { id: known.id, surprise });
    if ((await addCaseQuestions(tx, known.id, questionIds)).length === 0) return;
    return takeCaseStep(tx, ctx, { caseId: known.id, kind: 'grown', action: 'similarity-case.open', attemptIds });
  }
  const { assessmentId } = await getRevision(tx, attempt.revisionId);
  const caseId = newIdIn(ctx, 'similarityCase');
  const day = attempt.startedAt.toISOString().slice(0, 10);
  const found = { pairKey, attemptId: attempt.id, assessmentId, day, knownSolutionId, proofPath, surprise, needed };
  await insertSimilarityCase(tx, { ...found, id: caseId, status: 'open', openedAt: ctx.now() });
  await insertCaseParties(tx, caseId, attemptIds);
  await addCaseQuestions(tx, caseId, questionIds);
  await takeCaseStep(tx, ctx, { caseId, kind: 'opened', action: 'similarity-case.open', attemptIds });
}
