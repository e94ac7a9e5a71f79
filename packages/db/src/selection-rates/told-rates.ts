import { type AssessmentId, type GroupingId, parseId } from '@assay/core/ids';
import { groupKey } from '@assay/core/selection-rates';
import { toldFloors } from '@assay/core/selection-rates/schema';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

export type ToldRate = {
  group: string;
  n: number;
  passed: number;
  groupingId: GroupingId;
  /** By opening. */
  floors: Readonly<Record<string, number>>;
  toldAt: Date;
  isStanding: boolean;
};

type Of = { assessmentId: AssessmentId; name: string };

/** All that was ever told of the groups of a list, whatever list of that name they were of. */
export async function listToldRates(db: Database | Tx, { assessmentId, name }: Of): Promise<readonly ToldRate[]> {
  const rows = await db
    .selectFrom('toldRates')
    .selectAll()
    .where('assessmentId', '=', assessmentId)
    .where('nameKey', '=', groupKey(name))
    .execute();
  return rows.map((row) => ({
    group: row.groupName,
    n: row.n,
    passed: row.passed,
    groupingId: parseId('grouping', row.groupingId),
    floors: fromStored(toldFloors, row.floors, 'told_rates.floors'),
    toldAt: new Date(row.toldAt),
    isStanding: row.isStanding === 1,
  }));
}

/** Tells a group anew: what was told before stays remembered. */
export async function insertToldRate(tx: Tx, { assessmentId, name }: Of, told: Omit<ToldRate, 'isStanding'>): Promise<void> {
  const of = { assessmentId, nameKey: groupKey(name), groupKey: groupKey(told.group) };
  await tx
    .updateTable('toldRates')
    .set({ isStanding: 0 })
    .where('assessmentId', '=', of.assessmentId)
    .where('nameKey', '=', of.nameKey)
    .where('groupKey', '=', of.groupKey)
    .execute();
  const { group, floors, toldAt, ...rest } = told;
  await tx
    .insertInto('toldRates')
    .values({ ...of, ...rest, groupName: group, floors: toStored(floors), toldAt: toldAt.toISOString(), isStanding: 1 })
    .execute();
}

/** Nothing is shown any more of groups but these. */
export async function markRatesPast(tx: Tx, { assessmentId, name }: Of, kept: readonly string[]): Promise<void> {
  const rates = tx
    .updateTable('toldRates')
    .set({ isStanding: 0 })
    .where('assessmentId', '=', assessmentId)
    .where('nameKey', '=', groupKey(name));
  await (kept.length === 0 ? rates : rates.where('groupKey', 'not in', kept.map(groupKey))).execute();
}
