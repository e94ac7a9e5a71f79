import { fewestInGroup, type GroupCount } from './selection-rates.ts';

/** Figures of a group that somebody may have seen. `isStanding`: they are what is shown now. */
export type ToldGroup = { group: string; n: number; isStanding: boolean };

/**
 * Of which groups figures may be told now; of the others what was told before stays. What is promised, to whoever does not have the groups and knows every score:
 *
 * - no figure is of fewer than ten people;
 * - no difference between two figures of a group, whenever they were read and whatever was done between (a file replaced or removed and supplied again, a floor moved, an attempt
 *   made void, a person deleted), is of fewer than ten people: a group is told anew only when its number is ten or more away from every number it was ever told with;
 * - when groups are told, those that are not are nobody, or two at least and ten people together, so that all who finished less those who are told are no group. Where they are
 *   not, the smallest group that nobody has seen yet waits with them.
 *
 * Not promised: that nothing follows where a whole group passed or failed, and anything against somebody who gives a group or a grouping another name, since they have the file.
 */
export function groupsToTell(counts: readonly GroupCount[], told: readonly ToldGroup[]): readonly GroupCount[] {
  const isStanding = ({ group }: GroupCount) => told.some((one) => one.group === group && one.isStanding);
  const isFarFromAll = ({ group, n }: GroupCount) => told.every((one) => one.group !== group || Math.abs(one.n - n) >= fewestInGroup);
  const fit = counts.filter((count) => count.n >= fewestInGroup && isFarFromAll(count));
  const fresh = fit.filter((count) => !isStanding(count)).toSorted((a, b) => a.n - b.n || (a.group < b.group ? -1 : 1));
  const hidden = counts.filter((count) => count.n > 0 && !fit.includes(count) && !isStanding(count));
  while (!isCovered(hidden)) {
    const smallest = fresh.shift();
    if (smallest === undefined) return [];
    hidden.push(smallest);
  }
  return [...fresh, ...fit.filter(isStanding)];
}

const isCovered = (hidden: readonly GroupCount[]): boolean =>
  hidden.length === 0 || (hidden.length >= 2 && hidden.reduce((sum, { n }) => sum + n, 0) >= fewestInGroup);
