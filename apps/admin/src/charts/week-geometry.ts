import type { Plot } from './chart-geometry.ts';
import { placeOn } from './scatter-geometry.ts';

export const weekPlot: Plot = { width: 720, height: 272, left: 48, right: 20, top: 40, bottom: 40 };

export type Week = { monday: string; share: { value: number; low: number; high: number } | null };
type Point = { x: number; y: number; low: number; high: number };

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

export const shareY = (share: number, area: Plot): number => placeOn({ from: 0, to: 1 }, share, area.height - area.bottom, area.top);

/** Weeks that follow on each other and have a share: between them nothing is drawn, for nothing is known. */
export function stretchesOf(weeks: readonly Week[], area: Plot): Point[][] {
  const xOf = weekScale(weeks, area);
  const stretches: Point[][] = [];
  let before: string | null = null;
  for (const { monday, share } of weeks) {
    if (share === null) {
      before = null;
      continue;
    }
    const point = { x: xOf(middleOf(monday)), y: shareY(share.value, area), low: shareY(share.low, area), high: shareY(share.high, area) };
    if (before !== null && Date.parse(monday) - Date.parse(before) <= weekMs) stretches.at(-1)?.push(point);
    else stretches.push([point]);
    before = monday;
  }
  return stretches;
}

/** Of all Mondays those whose dates have room: every so many weeks. */
export function datedWeeks(weeks: readonly Pick<Week, 'monday'>[], area: Plot): string[] {
  const room = Math.max(1, Math.floor((area.width - area.left - area.right) / 72));
  const every = Math.ceil(weeks.length / room);
  return weeks.filter((_, index) => index % every === 0).map(({ monday }) => monday);
}
