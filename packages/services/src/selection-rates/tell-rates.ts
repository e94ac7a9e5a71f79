import { hundredthsOf, hundredthsToReach } from '@assay/core/analytics';
import { groupKey } from '@assay/core/selection-rates';
import { type Grouping, type GroupScore, insertToldRate, listGroupScores, listToldRates, type Opening, type Tx } from '@assay/db';
import { type GroupCount, groupsToTell } from '@assay/stats';

/**
 * Tells what may be told of a list now; answers of how many groups, and which openings have people and no floor, by which nobody can be counted. Who passed is who reached the
 * floor of their own opening, as in the funnel of the dashboard.
 */
export async function tellRates(
  tx: Tx,
  grouping: Grouping,
  openings: readonly Opening[],
  now: Date,
): Promise<{ anew: number; withoutFloor: readonly string[] }> {
  const scores = await listGroupScores(tx, grouping);
  const met = new Set(scores.map(({ openingId }) => openingId));
  const own = openings.filter(({ id }) => met.has(id));
  const withoutFloor = own.filter(({ floorPercent }) => floorPercent === null).map(({ title }) => title);
  if (withoutFloor.length > 0) return { anew: 0, withoutFloor };
  const floors = Object.fromEntries(own.flatMap(({ id, floorPercent }) => (floorPercent === null ? [] : [[id, floorPercent] as const])));
  const told = (await listToldRates(tx, grouping)).map((one) => ({ ...one, group: groupKey(one.group) }));
  const names = new Map(scores.map(({ group }) => [groupKey(group), group]));
  const anew = groupsToTell(countsOf(scores, floors), told);
  for (const { group, n, passed } of anew) {
    await insertToldRate(tx, grouping, { group: names.get(group) ?? group, n, passed, groupingId: grouping.id, floors, toldAt: now });
  }
  return { anew: anew.length, withoutFloor };
}

const countsOf = (scores: readonly GroupScore[], floors: Readonly<Record<string, number>>): readonly GroupCount[] =>
  [...Map.groupBy(scores, ({ group }) => groupKey(group))].map(([group, own]) => ({
    group,
    n: own.length,
    passed: own.filter(({ openingId, percent }) => hundredthsOf(percent) >= hundredthsToReach(floors[openingId] ?? 0)).length,
  }));
