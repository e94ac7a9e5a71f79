import { nothingHere } from '@assay/core';
import { assertMay, may } from '@assay/core/accounts';
import type { ItemId, SimilarPairId } from '@assay/core/ids';
import type { PairForStaff } from '@assay/core/similarity';
import {
  type Attempt,
  findCaseOfPair,
  findKnownSolution,
  findQuestion,
  getAttempt,
  getShownPair,
  listItems,
  listSidesOfAttempts,
  type ShownPair,
  subjectOfAttempt,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';
import { casePair } from './case-pairs.ts';
import { knownSides, sideOf } from './case-sides.ts';
import { alignedCode, codeOfItem, codeOfProof, type HeldCode } from './pair-code.ts';
import { pairKeyOf } from './pair-key.ts';
import { questionTitles } from './question-titles.ts';

/** Two answers that are alike, side by side; of another team's it is said that there is one, and no more. */
export async function readPair(ctx: ServiceContext, input: { pairId: SimilarPairId }): Promise<PairForStaff> {
  const pair = await getShownPair(ctx.db, input.pairId);
  const attempts = await attemptsOf(ctx, pair);
  const seen = attempts.filter((attempt) => may(ctx.actor, 'similarity.read', subjectOfAttempt(attempt)));
  const [subject] = [...seen, ...attempts];
  if (subject === undefined) throw nothingHere();
  assertMay(ctx.actor, 'similarity.read', subjectOfAttempt(subject));
  const [first, second] = attempts;
  const left = await codeOfAnswer(ctx, pair, pair.itemId, first !== undefined && seen.includes(first) ? first : undefined);
  const right = await codeOfOther(ctx, pair, second !== undefined && seen.includes(second) ? second : undefined);
  const titleOf = await questionTitles(ctx.db, [pair.questionId]);
  const sides = (
    await listSidesOfAttempts(
      ctx.db,
      attempts.map(({ id }) => id),
    )
  ).map((side) => ({ id: side.attemptId, side: sideOf(ctx.actor, side) }));
  const sideAt = (attempt: Attempt | undefined) => sides.find(({ id }) => id === attempt?.id)?.side ?? { kind: 'gone' as const };
  const known = (await knownSides(ctx.db, [pair]))(pair);
  return {
    ...(await casePair(ctx.db, pair, titleOf(pair.questionId))),
    sides: [sideAt(first), known ?? sideAt(second)],
    ...(await alignedCode(pair.language, left, right)),
    recordings: await recordingsOf(ctx, pair, seen),
    caseId: (await findCaseOfPair(ctx.db, pairKeyOf(pair)))?.id ?? null,
  };
}

async function codeOfAnswer(
  { db }: ServiceContext,
  { language }: ShownPair,
  itemId: ItemId,
  attempt: Attempt | undefined,
): Promise<HeldCode | null> {
  return attempt === undefined ? null : codeOfItem(db, { attemptId: attempt.id, itemId }, language);
}

/** Of the question's own folder for whoever may take it along, as everywhere. */
async function codeOfOther(ctx: ServiceContext, pair: ShownPair, attempt: Attempt | undefined): Promise<HeldCode | null> {
  const { otherItemId, knownSolutionId, proofPath, language } = pair;
  if (otherItemId !== null) return codeOfAnswer(ctx, pair, otherItemId, attempt);
  if (knownSolutionId !== null) return { text: (await findKnownSolution(ctx.db, knownSolutionId))?.text ?? '', given: [] };
  const question = await findQuestion(ctx.db, pair.questionId);
  if (proofPath === null || question === null || !may(ctx.actor, 'question.export', subjectOfQuestion(question))) return null;
  return codeOfProof(ctx, pair, { path: proofPath, of: language });
}

async function attemptsOf(ctx: ServiceContext, { attemptId, otherAttemptId }: ShownPair): Promise<readonly Attempt[]> {
  const first = await getAttempt(ctx.db, attemptId);
  return otherAttemptId === null ? [first] : [first, await getAttempt(ctx.db, otherAttemptId)];
}

/** Both can be watched beside each other by whoever may watch both. */
async function recordingsOf(ctx: ServiceContext, { itemId }: ShownPair, seen: readonly Attempt[]): Promise<PairForStaff['recordings']> {
  const [first, second] = seen.filter((attempt) => may(ctx.actor, 'recording.read', subjectOfAttempt(attempt)));
  if (first === undefined || second === undefined) return null;
  const position = (await listItems(ctx.db, first.id)).find(({ id }) => id === itemId)?.position;
  return position === undefined ? null : { invitationId: first.invitationId, with: second.invitationId, position };
}
