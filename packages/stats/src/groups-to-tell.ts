import { fewestInGroup, type GroupCount } from './selection-rates.ts';

/** Figures of a group that somebody may have seen. `isStanding`: they are what is shown now. */
export type ToldGroup = { group: string; n: number; isStanding: boolean };

/**
 * Of which groups figures may be told now; of the others what was told before stays. What is promised, to whoever does not have the groups and knows every score:
 *
 * - no figure is of fewer than ten people;
 * - no difference between two figures of a group, whenever they were read and whatever was done between (a file replaced or removed and supplied again, a floor moved, an attempt
 *   made void, a person deleted), is of fewer than ten people: a group is told anew only when its number is ten or more away from every number it was ever told with;
 * - when groups are told anew, those that are not are nobody, or two at least, and ten people or more came to them together, or left, since they were told: all who finished less those
 *   who are told are no group, and no few people. Where they are not, the smallest group that could be told waits with them, and shows what it was told with before, if it was.
 *
 * Not promised: that nothing follows where a whole group passed or failed, and anything against somebody who gives a group or a grouping another name, since they have the file.
 */
export function groupsToTell(counts: readonly GroupCount[], told: readonly ToldGroup[]): readonly GroupCount[] {
  const known = new Map(told.flatMap(({ group, n, isStanding }) => (isStanding ? [[group, n] as const] : [])));
  const isFarFromAll = ({ group, n }: GroupCount) => told.every((one) => one.group !== group || Math.abs(one.n - n) >= fewestInGroup);
  const isFit = (count: GroupCount) => count.n >= fewestInGroup && isFarFromAll(count);
  const anew = counts.filter(isFit).toSorted((a, b) => a.n - b.n || (a.group < b.group ? -1 : 1));
  const left = counts.filter((count) => !isFit(count) && (count.n > 0 || known.has(count.group)));
  const isCovered = () =>
    left.length === 0 ||
    (left.length >= 2 && Math.abs(left.reduce((sum, { group, n }) => sum + n - (known.get(group) ?? 0), 0)) >= fewestInGroup);
  while (!isCovered()) {
    const smallest = anew.shift();
    if (smallest === undefined) return [];
    left.push(smallest);
  }
  return anew;
}
