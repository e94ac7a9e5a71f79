import type { AssessmentDashboard, LineOutcome, MeasuredShare, OpeningOnDashboard, ScoresOnDashboard } from '@assay/core/analytics';

export type Lines = {
  /** Null where there is none, and over openings whose floors differ. */
  floorPercent: number | null;
  /** Over openings of which each has another floor, or some have none. */
  hasSeveralFloors: boolean;
  /** What is asked about, in the address. */
  capacityPercent: number | null;
  /** The higher of the two. */
  deciding: { percent: number; by: 'floor' | 'capacity' } | null;
  /** Of all openings together; null where one does not say. */
  interviewsPerWeek: number | null;
};

/** What the figures are over: the opening that is chosen, or all. */
export const openingsInScope = ({ openings, scope }: Pick<AssessmentDashboard, 'openings' | 'scope'>): readonly OpeningOnDashboard[] =>
  scope.openingId === null ? openings : openings.filter(({ openingId }) => openingId === scope.openingId);

/** Whether each of them has a floor: otherwise there is no share that passes. */
export const eachHasLine = (dashboard: Pick<AssessmentDashboard, 'openings' | 'scope'>): boolean =>
  openingsInScope(dashboard).every(({ floorPercent }) => floorPercent !== null);

export function linesOf(openings: readonly OpeningOnDashboard[], capacityPercent: number | null): Lines {
  const floors = new Set(openings.map((opening) => opening.floorPercent));
  const floorPercent = floors.size === 1 ? (openings[0]?.floorPercent ?? null) : null;
  const interviews = openings.map((opening) => opening.interviewsPerWeek);
  return {
    floorPercent,
    hasSeveralFloors: floors.size > 1,
    capacityPercent,
    deciding: decidingOf(floorPercent, capacityPercent),
    interviewsPerWeek:
      openings.length === 0 || interviews.includes(null) ? null : interviews.reduce<number>((sum, one) => sum + (one ?? 0), 0),
  };
}

function decidingOf(floorPercent: number | null, capacityPercent: number | null): Lines['deciding'] {
  if (capacityPercent !== null && capacityPercent > (floorPercent ?? Number.NEGATIVE_INFINITY))
    return { percent: capacityPercent, by: 'capacity' };
  return floorPercent === null ? null : { percent: floorPercent, by: 'floor' };
}

/** Who would pass were the line there; null for a place between two whole per cents that is nobody's floor. */
export const outcomeAt = (scores: ScoresOnDashboard, percent: number): LineOutcome | null =>
  [...scores.lines, ...scores.atFloors].find((line) => line.percent === percent) ?? null;

export const passedOf = ({ n, value }: MeasuredShare): number => Math.round(n * value);

/** The highest line that still brings so many a week; null where none does, or nothing is known about weeks. */
export function filledBy(scores: ScoresOnDashboard, interviewsPerWeek: number): number | null {
  return scores.lines.findLast(({ perWeek }) => perWeek !== null && perWeek.rate >= interviewsPerWeek)?.percent ?? null;
}

/** Half of the width of an interval that a line is decided by. */
export const wantedHalfWidth = 0.1;
const z = 1.959963984540054;

/**
 * How many must have finished before the 95 % interval by Wilson of such a share is no wider than ± 10 points, were the share to stay: from
 * w = z √(p q / n + z² / 4 n²) / (1 + z² / n), solved for n + z².
 */
export function neededFor(share: number): number {
  const spread = share * (1 - share);
  const w2 = wantedHalfWidth ** 2;
  const z2 = z * z;
  const sum = (z2 * spread + Math.sqrt(z2 * z2 * spread * spread + 4 * w2 * z2 * z2 * (1 / 4 - spread))) / (2 * w2);
  return Math.ceil(sum - z2 - 1e-9);
}

/** How many more must finish until the share at a line is known well enough; 0: it is. */
export const stillToCollect = ({ n, value }: MeasuredShare): number => Math.max(0, neededFor(value) - n);

/** Who stands within one standard error of a line, by the whole per cents that are counted. `to` is included. */
export function withinError(
  counts: readonly number[],
  percent: number,
  standardError: number,
): { count: number; from: number; to: number } {
  const from = Math.max(0, Math.ceil(percent - standardError));
  const to = Math.min(100, Math.floor(percent + standardError));
  return { count: counts.slice(from, to + 1).reduce((sum, count) => sum + count, 0), from, to };
}
