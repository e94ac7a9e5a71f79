import type { PointsSharing, WorthRange } from '@assay/core/assessments';
import { formatNumber, formatPoints } from '@assay/ui';

const byIts = { alike: '', minutes: ' by its minutes', difficulty: ' by its difficulty', hand: ' by its weight' } as const satisfies Record<
  PointsSharing,
  string
>;

type Worth = {
  sharing: PointsSharing;
  count: number;
  /** Of a question on average; undefined while no number is there. */
  points: number | undefined;
  range: WorthRange | null;
};

/** "One question is worth between 4 and 7 points by its minutes, all 3 together 15." Null where all are worth the same, or nothing is known. */
export function worthSentence({ sharing, count, points, range }: Worth): string | null {
  if (sharing === 'alike' || points === undefined || range === null) return null;
  const [least, most] = [range.least * points, range.most * points] as const;
  const isOne = formatPoints(least) === formatPoints(most);
  const between = isOne ? formatPoints(most) : `between ${formatNumber(least, 2)} and ${formatPoints(most)}`;
  const all = count === 1 ? '' : `, ${count === 2 ? 'both' : `all ${count}`} together ${formatNumber(count * points, 2)}`;
  return `One question is worth ${between}${byIts[sharing]}${all}.`;
}
