import type { Plot } from './chart-geometry.ts';
import { placeOn } from './scatter-geometry.ts';
import { labelledEvery, type Share, type SharePoint, sharePoint } from './share-scale.ts';

export type Week = { monday: string; share: Share | null };

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/** From the first Monday to the last Sunday; what happened before or after stands at the edge. */
export function weekScale(weeks: readonly Pick<Week, 'monday'>[], area: Plot): (day: string) => number {
  const days = weeks.map(({ monday }) => Date.parse(monday));
  const axis = { from: Math.min(...days), to: Math.max(...days) + weekMs };
  return (day) => placeOn(axis, Date.parse(day), area.left, area.width - area.right);
}

/** A week stands in its middle. */
export const middleOf = (monday: string): string => new Date(Date.parse(monday) + weekMs / 2).toISOString();

/** Weeks that follow on each other and have a share: between them nothing is drawn, for nothing is known. */
export function stretchesOf(weeks: readonly Week[], area: Plot): SharePoint[][] {
  const xOf = weekScale(weeks, area);
  const stretches: SharePoint[][] = [];
  let before: string | null = null;
  for (const { monday, share } of weeks) {
    if (share === null) {
      before = null;
      continue;
    }
    const point = sharePoint(xOf(middleOf(monday)), share, area);
    if (before !== null && Date.parse(monday) - Date.parse(before) <= weekMs) stretches.at(-1)?.push(point);
    else stretches.push([point]);
    before = monday;
  }
  return stretches;
}

/** Of all Mondays those whose dates have room: every so many weeks. */
export function datedWeeks(weeks: readonly Pick<Week, 'monday'>[], area: Plot): string[] {
  const every = labelledEvery(weeks.length, 72, area);
  return weeks.filter((_, index) => index % every === 0).map(({ monday }) => monday);
}
