import type { MeasuredShare } from '@assay/core/analytics';
import { formatNumber, formatPercent } from '@assay/ui';

/** Of the points, section by section or skill by skill. */
export type NamedShare = { name: string; share: MeasuredShare };

export const hardestFirst = (shares: readonly NamedShare[]): NamedShare[] => shares.toSorted((a, b) => a.share.value - b.share.value);

/** The hardest and the easiest are named only where their intervals are apart. */
export function sharesSentence(shares: readonly NamedShare[]): string {
  const order = hardestFirst(shares);
  const [hardest, easiest] = [order[0], order.at(-1)];
  if (hardest === undefined || easiest === undefined) return 'Nothing is known yet.';
  if (shares.length === 1) return `${hardest.name}: ${formatPercent(hardest.share.value)} of the points on average.`;
  if (hardest.share.high >= easiest.share.low) return 'None stands out: the interval of the hardest reaches that of the easiest.';
  return `“${hardest.name}” is hardest (${formatPercent(hardest.share.value)} of the points), “${easiest.name}” easiest (${formatPercent(easiest.share.value)}).`;
}

/** More bars than these are a list to scroll, and no picture. */
export const mostDrawn = 12;

export const leftOutNotes = (count: number): string[] =>
  count <= mostDrawn ? [] : [`The ${mostDrawn} hardest are drawn; the table has all ${formatNumber(count)}.`];
