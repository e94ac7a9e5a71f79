import type { AttemptId } from '@assay/core/ids';
import {
  type Attempt,
  addCaseQuestions,
  findCaseOfPair,
  getAttempt,
  getRevision,
  getSimilaritySettings,
  insertCaseParties,
  insertSimilarityCase,
  listLaterPairs,
  raiseCaseSurprise,
  type Tx,
} from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';
import { takeCaseStep } from './case-step.ts';
import { isTooAlike, type JudgedPair, judgedPairs } from './judged-pairs.ts';
import { pairKeyOf } from './pair-key.ts';

/** Opens a case for each pair of an attempt that is too alike; one that there is already takes up the question. Answers how many were opened. */
export async function openCasesOf(tx: Tx, ctx: ServiceContext, attemptId: AttemptId): Promise<number> {
  const pairs = await listLaterPairs(tx, [attemptId]);
  if (pairs.length === 0) return 0;
  const attempt = await getAttempt(tx, attemptId);
  if (attempt.purpose !== 'real' || attempt.voidedAt !== null) return 0;
  const { settings } = await getSimilaritySettings(tx);
  const passed = (await judgedPairs(tx, pairs, settings)).filter(isTooAlike);
  let opened = 0;
  for (const [pairKey, own] of Map.groupBy(passed, pairKeyOf)) if (await openOne(tx, ctx, attempt, pairKey, own)) opened += 1;
  return opened;
}

/** Reports whether there was none of the pair before. */
async function openOne(tx: Tx, ctx: ServiceContext, attempt: Attempt, pairKey: string, pairs: readonly JudgedPair[]): Promise<boolean> {
  const [first] = pairs.toSorted((a, b) => b.surprise - a.surprise);
  if (first === undefined) return false;
  const { surprise, needed, otherAttemptId, knownSolutionId, proofPath } = first;
  const questionIds = [...new Set(pairs.map(({ questionId }) => questionId))];
  const attemptIds = otherAttemptId === null ? [attempt.id] : [attempt.id, otherAttemptId];
  const known = await findCaseOfPair(tx, pairKey);
  if (known !== null) {
    await raiseCaseSurprise(tx, { id: known.id, surprise });
    if ((await addCaseQuestions(tx, known.id, questionIds)).length > 0)
      await takeCaseStep(tx, ctx, { caseId: known.id, kind: 'grown', action: 'similarity-case.open', attemptIds });
    return false;
  }
  const { assessmentId } = await getRevision(tx, attempt.revisionId);
  const caseId = newIdIn(ctx, 'similarityCase');
  const day = attempt.startedAt.toISOString().slice(0, 10);
  const found = { pairKey, attemptId: attempt.id, assessmentId, day, knownSolutionId, proofPath, surprise, needed };
  await insertSimilarityCase(tx, { ...found, id: caseId, status: 'open', openedAt: ctx.now() });
  await insertCaseParties(tx, caseId, attemptIds);
  await addCaseQuestions(tx, caseId, questionIds);
  await takeCaseStep(tx, ctx, { caseId, kind: 'opened', action: 'similarity-case.open', attemptIds });
  return true;
}
