import { canonicalJson } from '@assay/core';
import { type GroupingForStaff, type GroupRate, groupKey } from '@assay/core/selection-rates';
import { type Grouping, listGroupSizes, listToldRates, type Opening, type ToldRate, type Tx } from '@assay/db';
import { selectionRates } from '@assay/stats';
import { shareOf } from '../analytics/share-of.ts';

/** The figures of a list that stand. Those that were told by other floors are not held against each other. */
export async function groupRates(
  tx: Tx,
  grouping: Grouping,
  openings: readonly Opening[],
): Promise<Pick<GroupingForStaff, 'groups' | 'hiddenGroups'>> {
  const standing = (await listToldRates(tx, grouping)).filter(({ isStanding }) => isStanding);
  const sizes = await listGroupSizes(tx, grouping.id);
  const told = new Set(standing.map(({ group }) => groupKey(group)));
  const today = new Map<string, number | null>(openings.map(({ id, floorPercent }) => [id, floorPercent]));
  const { groups } = selectionRates(standing);
  const byGroup = new Map(standing.map((one) => [one.group, one]));
  const [best] = groups.flatMap(({ group }) => byGroup.get(group) ?? []);
  const rated = groups.flatMap(({ group, n, passed, ratio, ratioInterval, p }): GroupRate[] => {
    const own = byGroup.get(group);
    if (own === undefined || best === undefined) return [];
    const noComparison = reasonOf(own, best, groups.length, ratio);
    const isCompared = noComparison === null && ratio !== null && ratioInterval !== null && p !== null;
    return [
      {
        ...{ group, n, passed },
        rate: shareOf(passed, n),
        comparison: isCompared ? { ratio, interval: ratioInterval, p } : null,
        noComparison,
        toldAt: own.toldAt.toISOString(),
        isOfFormerList: own.groupingId !== grouping.id,
        hasOtherFloors: Object.entries(own.floors).some(([openingId, floor]) => today.get(openingId) !== floor),
      },
    ];
  });
  return { groups: rated, hiddenGroups: sizes.filter(({ group }) => !told.has(groupKey(group))).length };
}

function reasonOf(own: ToldRate, best: ToldRate, groups: number, ratio: number | null): GroupRate['noComparison'] {
  if (groups === 1) return 'alone';
  if (own === best) return 'highest';
  if (ratio === null) return 'nobody_passed';
  return areSameFloors(own.floors, best.floors) ? null : 'other_floors';
}

/** Of the openings that both know: one that came between changed nothing for those before it. */
function areSameFloors(one: ToldRate['floors'], other: ToldRate['floors']): boolean {
  const shared = Object.keys(one).filter((openingId) => openingId in other);
  const of = (floors: ToldRate['floors']) =>
    canonicalJson(Object.fromEntries(shared.map((openingId) => [openingId, floors[openingId] ?? 0])));
  return of(one) === of(other);
}
