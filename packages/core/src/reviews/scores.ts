import type { Rubric } from '../questions/schema.ts';
import type { ReviewDraft, ReviewOutcome, ReviewPlan } from './schema.ts';

/** By criterion: which of its levels. */
export type ChosenLevels = Readonly<Record<string, number>>;

const mostOf = (criterion: Rubric['criteria'][number]): number => Math.max(0, ...criterion.levels.map(({ points }) => points));

/** Criteria without a level yet, and those with one that the rubric does not have. */
export const unscoredCriteria = ({ criteria }: Pick<Rubric, 'criteria'>, levels: ChosenLevels): string[] =>
  criteria.filter(({ id, levels: own }) => own[levels[id] ?? -1] === undefined).map(({ title }) => title);

/** What a draft says that the rubric has no place for, as a sentence; null where all of it fits. */
export function draftFault(
  { criteria }: Pick<Rubric, 'criteria'>,
  { levels, notes }: Pick<ReviewDraft, 'levels' | 'notes'>,
): string | null {
  const criterionOf = (id: string) => criteria.find((criterion) => criterion.id === id);
  const unknown = [...Object.keys(levels), ...Object.keys(notes)].find((id) => criterionOf(id) === undefined);
  if (unknown !== undefined) return `The rubric has no criterion ${unknown}.`;
  const beyond = Object.entries(levels).find(([id, level]) => criterionOf(id)?.levels[level] === undefined);
  return beyond === undefined ? null : `“${criterionOf(beyond[0])?.title}” has no level ${beyond[1] + 1}.`;
}

export function rubricShare({ criteria }: Pick<Rubric, 'criteria'>, levels: ChosenLevels): number {
  return shareOf(
    criteria.map((criterion) => ({ points: criterion.levels[levels[criterion.id] ?? -1]?.points ?? 0, most: mostOf(criterion) })),
  );
}

function shareOf(criteria: readonly { points: number; most: number }[]): number {
  const most = criteria.reduce((sum, one) => sum + one.most, 0);
  const points = criteria.reduce((sum, one) => sum + one.points, 0);
  return most === 0 ? 0 : Math.min(1, Math.max(0, points / most));
}

/** Percent that binary fractions cannot say must not make a difference. */
const leeway = 1e-9;

/**
 * Where an answer stands once so many have finished.
 * @param shares in the order in which they finished
 * @param seats how many were asked, the second opinion included
 */
export function standingOf(
  shares: readonly number[],
  { seats, hasSecondOpinion }: { seats: number; hasSecondOpinion: boolean },
  { differencePercent, onDifference }: Pick<ReviewPlan, 'differencePercent' | 'onDifference'>,
): 'waiting' | 'second_opinion' | 'disputed' | 'agreed' {
  if (shares.length < seats) return 'waiting';
  const isNear = (a: number, b: number) => Math.abs(a - b) * 100 <= differencePercent + leeway;
  if (isNear(Math.min(...shares), Math.max(...shares))) return 'agreed';
  if (!hasSecondOpinion) return onDifference === 'second_opinion' ? 'second_opinion' : 'disputed';
  // Whoever came last knew nothing of the others: being near one of them settles it.
  const last = shares.at(-1) ?? 0;
  return shares.slice(0, -1).some((share) => isNear(share, last)) ? 'agreed' : 'disputed';
}

/** The mean of what everybody gave, criterion by criterion. */
export function meanOutcome(rubric: Pick<Rubric, 'criteria'>, all: readonly ChosenLevels[], rubricPart: number): ReviewOutcome {
  return { ...outcomeOf(rubric, all, rubricPart), by: 'reviews', reason: '' };
}

export function adjudicatedOutcome(
  rubric: Pick<Rubric, 'criteria'>,
  levels: ChosenLevels,
  { rubricPart, reviews, reason }: { rubricPart: number; reviews: number; reason: string },
): ReviewOutcome {
  return { ...outcomeOf(rubric, [levels], rubricPart), by: 'adjudication', reviews, reason, levels };
}

function outcomeOf(
  { criteria }: Pick<Rubric, 'criteria'>,
  all: readonly ChosenLevels[],
  rubricPart: number,
): Omit<ReviewOutcome, 'by' | 'reason'> {
  const merged = criteria.map((criterion) => ({
    id: criterion.id,
    title: criterion.title,
    points: all.reduce((sum, levels) => sum + (criterion.levels[levels[criterion.id] ?? -1]?.points ?? 0), 0) / Math.max(1, all.length),
    most: mostOf(criterion),
  }));
  return { reviews: all.length, rubricShare: shareOf(merged), rubricPart, criteria: merged };
}
