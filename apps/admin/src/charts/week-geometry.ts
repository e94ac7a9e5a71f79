import type { Plot } from './chart-geometry.ts';
import { placeOn } from './scatter-geometry.ts';
import { labelledEvery, type Share, type SharePoint, sharePoint } from './share-scale.ts';

/** So many weeks from a Monday. */
export type Week = { monday: string; weeks: number; share: Share | null };

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/** From the first Monday to the last Sunday; what happened before or after stands at the edge. */
export function weekScale(all: readonly Pick<Week, 'monday' | 'weeks'>[], area: Plot): (day: string) => number {
  const axis = { from: Math.min(...all.map(({ monday }) => Date.parse(monday))), to: Math.max(...all.map(endOf)) };
  return (day) => placeOn(axis, Date.parse(day), area.left, area.width - area.right);
}

const endOf = ({ monday, weeks }: Pick<Week, 'monday' | 'weeks'>): number => Date.parse(monday) + weeks * weekMs;

/** A week stands in its middle. */
export const middleOf = (week: Pick<Week, 'monday' | 'weeks'>): string =>
  new Date((Date.parse(week.monday) + endOf(week)) / 2).toISOString();

/** Weeks that follow on each other and have a share: between them nothing is drawn, for nothing is known. */
export function stretchesOf(weeks: readonly Week[], area: Plot): SharePoint[][] {
  const xOf = weekScale(weeks, area);
  const stretches: SharePoint[][] = [];
  let before: number | null = null;
  for (const week of weeks) {
    const { monday, share } = week;
    if (share === null) {
      before = null;
      continue;
    }
    const point = sharePoint(xOf(middleOf(week)), share, area);
    if (before !== null && Date.parse(monday) <= before) stretches.at(-1)?.push(point);
    else stretches.push([point]);
    before = endOf(week);
  }
  return stretches;
}

/** Of all Mondays those whose dates have room: every so many weeks. */
export function datedWeeks(weeks: readonly Pick<Week, 'monday'>[], area: Plot): string[] {
  const every = labelledEvery(weeks.length, 72, area);
  return weeks.filter((_, index) => index % every === 0).map(({ monday }) => monday);
}
