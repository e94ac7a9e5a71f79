import { scoreOfItems } from '@assay/core/grading';
import type { FrozenQuestion } from '@assay/core/questions';
import { type AttemptChange, type ItemTerms, weightsToday } from '@assay/core/regrades';
import type { LostLevel, ReviewOutcome } from '@assay/core/reviews';
import {
  type Attempt,
  findGrading,
  findLateTail,
  getLatestRevision,
  getOpening,
  getRevision,
  getVersion,
  type Item,
  insertGrading,
  listAnswers,
  listGradings,
  listItems,
  listUploads,
  type Regrade,
  writing,
} from '@assay/db';
import { equatedIf } from '../analytics/equated-if.ts';
import { newIdIn, type ServiceContext } from '../context.ts';
import { gradeItem } from '../grading/grade-item.ts';
import type { GradedItem } from '../grading/graded-item.ts';
import { withOutcomes } from '../grading/with-reviews.ts';
import { scoredByPeople } from '../reviews/scoring-for-staff.ts';
import { rescoredAnswer } from './rescored-answer.ts';

/**
 * What a regrade would make of one attempt; where levels that people chose are lost, nothing. Null where it leaves the attempt out: late edits count or wait in it, the newer version asks
 * for something else than what was answered, or people have still to score it. A new grading is kept beside the old one, which goes on counting.
 */
export async function attemptChange(ctx: ServiceContext, regrade: Regrade, attempt: Attempt): Promise<AttemptChange | null> {
  if ((await findLateTail(ctx.db, attempt.id)) !== null) return null;
  const items = await listItems(ctx.db, attempt.id);
  const gradings: readonly GradedItem[] = await listGradings(ctx.db, attempt.id);
  const regraded = await regradedItems(ctx, regrade, attempt, items);
  if (regraded === null) return null;
  // What people gave is laid over both alike, by the rubric of each.
  const { inTime } = await scoredByPeople(ctx.db, attempt);
  const scoreBefore = scoreOfItems(items, withOutcomes(gradings, inTime));
  const before = pointsIn(scoreBefore);
  const lost = regraded.flatMap((one) => one.lost ?? []);
  if (lost.length > 0) return { before, after: before, items: regraded.map(itemIn), lost };
  const outcomes = new Map([
    ...inTime,
    ...regraded.flatMap(({ itemId, outcome }) => (outcome === undefined ? [] : [[itemId, outcome] as const])),
  ]);
  const after = items.map((item) => ({ ...item, ...regraded.find(({ itemId }) => itemId === item.id)?.after }));
  const gradingsAfter = gradings.map((grading) => regraded.find(({ itemId }) => itemId === grading.itemId)?.grading ?? grading);
  const scoreAfter = scoreOfItems(after, withOutcomes(gradingsAfter, outcomes));
  const supposed = [
    { items, score: scoreBefore, outcomes: inTime },
    { items: after, score: scoreAfter, outcomes },
  ] as const;
  return {
    before,
    after: pointsIn(scoreAfter),
    ...(await equatedChange(ctx, attempt, supposed)),
    items: regraded.map(itemIn),
    lost: [],
  };
}

type Supposed = Parameters<typeof equatedIf>[2];

async function equatedChange(
  ctx: ServiceContext,
  attempt: Attempt,
  [was, is]: readonly [Supposed, Supposed],
): Promise<Pick<AttemptChange, 'equated'>> {
  if ((await getOpening(ctx.db, attempt.openingId)).decidingScore === 'raw') return {};
  const [before, after] = [await equatedIf(ctx.db, attempt, was), await equatedIf(ctx.db, attempt, is)];
  return before === null || after === null ? {} : { equated: { before, after } };
}

const pointsIn = ({ points, maxPoints }: AttemptChange['before']): AttemptChange['before'] => ({ points, maxPoints });

const itemIn = ({ itemId, before, after, rescored }: Regraded): AttemptChange['items'][number] => ({
  ...{ itemId, before, after },
  ...(rescored === undefined ? {} : { rescored }),
});

type Regraded = AttemptChange['items'][number] & { grading?: GradedItem; outcome?: ReviewOutcome; lost?: readonly LostLevel[] };

async function regradedItems(ctx: ServiceContext, regrade: Regrade, attempt: Attempt, items: readonly Item[]): Promise<Regraded[] | null> {
  switch (regrade.kind) {
    case 'leave_out':
      return items
        .filter((item) => item.question.id === regrade.questionId && item.counts)
        .map((item) => ({ itemId: item.id, before: termsOf(item), after: { ...termsOf(item), counts: false } }));
    case 'weights':
      return weighed(ctx, attempt, items);
    case 'version':
      return byVersion(ctx, regrade, attempt, items);
    default:
      return regrade.kind satisfies never;
  }
}

const termsOf = ({ counts, weight, gradedBy }: Item): ItemTerms => ({ counts, weight, gradedBy });

/** Whether an item is what a preview saw. */
export function isTermed(items: readonly Item[], itemId: Item['id'], terms: ItemTerms): boolean {
  const item = items.find(({ id }) => id === itemId);
  return item !== undefined && JSON.stringify(termsOf(item)) === JSON.stringify(terms);
}

/** By the points that its opening gives today, and the newest revision of what was sat, which may be another assessment than the opening has now. */
async function weighed(ctx: ServiceContext, attempt: Attempt, items: readonly Item[]): Promise<Regraded[]> {
  const { assessmentId, content } = await getRevision(ctx.db, attempt.revisionId);
  const weights = weightsToday(items, {
    asked: content.sections,
    newest: (await getLatestRevision(ctx.db, assessmentId)).content.sections,
    own: (await getOpening(ctx.db, attempt.openingId)).sectionPoints,
  });
  return items.flatMap((item, index) => {
    const weight = weights[index] ?? item.weight;
    return weight === item.weight ? [] : [{ itemId: item.id, before: termsOf(item), after: { ...termsOf(item), weight } }];
  });
}

async function byVersion(ctx: ServiceContext, regrade: Regrade, attempt: Attempt, items: readonly Item[]): Promise<Regraded[] | null> {
  if (regrade.versionId === null) throw new Error(`the regrade ${regrade.id} names no version`);
  const { question: newer } = await getVersion(ctx.db, regrade.versionId);
  const regraded: Regraded[] = [];
  for (const item of items) {
    const isBy = (item.gradedBy ?? item.questionVersionId) === regrade.versionId;
    if (item.question.id !== regrade.questionId || !item.counts || isBy) continue;
    const asked = sameTask(item.question, newer);
    if (asked === null) return null;
    const scored = await rescoredAnswer(ctx.db, attempt, item.id, newer);
    if (scored.kind === 'under_way') return null;
    const terms = { itemId: item.id, before: termsOf(item), after: { ...termsOf(item), gradedBy: regrade.versionId } };
    const grading = await gradingBy(ctx, attempt, { ...item, question: asked }, regrade.versionId);
    if (scored.kind === 'lost') regraded.push({ ...terms, grading, lost: scored.lost });
    else if (scored.kind === 'scored') regraded.push({ ...terms, grading, outcome: scored.outcome, rescored: scored.rescored });
    // Nobody has scored it: there is nothing to grade again.
    else if (grading.grade.kind === 'to_review') return null;
    else regraded.push({ ...terms, grading });
  }
  return regraded;
}

/** The newer version with the starters that the candidate had; null where an answer to the one that was asked is none to it. */
function sameTask(asked: FrozenQuestion, newer: FrozenQuestion): FrozenQuestion | null {
  // Drawn values are other ones in another version.
  if (asked.variant !== undefined || asked.body.kind !== newer.body.kind) return null;
  const [was, is] = [asked.body, newer.body];
  if (was.kind === 'code' && is.kind === 'code') {
    const isSame = JSON.stringify(was.signature) === JSON.stringify(is.signature) && was.task === is.task;
    if (!isSame || !asked.languages.every((language) => newer.languages.includes(language))) return null;
    const { starterFiles: _, ...rest } = is;
    const files = was.starterFiles === undefined ? {} : { starterFiles: was.starterFiles };
    return { ...newer, body: { ...rest, starters: was.starters, ...files } };
  }
  if (was.kind === 'choice' && is.kind === 'choice') {
    const known = new Set(is.options.map(({ id }) => id));
    return was.options.every(({ id }) => known.has(id)) ? newer : null;
  }
  return newer;
}

async function gradingBy(ctx: ServiceContext, attempt: Attempt, item: Item, versionId: Regrade['versionId'] & string): Promise<GradedItem> {
  const made = await findGrading(ctx.db, item.id, versionId);
  if (made !== null) return made;
  const graded = await gradeItem(ctx, attempt.id, item, await listAnswers(ctx.db, attempt.id), await listUploads(ctx.db, attempt.id));
  const row = { id: newIdIn(ctx, 'grading'), attemptId: attempt.id, itemId: item.id, questionVersionId: versionId, ...graded };
  await writing(ctx.db, (tx) => insertGrading(tx, row, ctx.now()));
  return { itemId: item.id, ...graded };
}
