import type { DaySlice, StoredCounts } from '@assay/core/analytics';
import { daySlice, storedCounts } from '@assay/core/analytics/schema';
import { type OpeningId, parseId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

export type SliceKey = { openingId: string; day: string };

/** The day of UTC in which a stored moment lies. */
export const dayOf = (moment: string): string => moment.slice(0, 10);

/** Something happened to what these sum up: called in the transaction in which it does. Always in one order, so that two writers never wait for each other. */
export async function markSlicesStale(tx: Tx, keys: readonly SliceKey[]): Promise<void> {
  const distinct = new Map(keys.map((key) => [`${key.openingId} ${key.day}`, key]));
  if (distinct.size === 0) return;
  const rows = [...distinct].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, { openingId, day }]) => ({ openingId, day }));
  await tx
    .insertInto('dashboardSlices')
    .values(
      rows.map((row) => ({ ...row, changes: 1, isStale: 1, reckonedAt: null, sums: null, ended: 0, endedScores: null, hasInvited: 0 })),
    )
    .onConflict((conflict) =>
      conflict.columns(['openingId', 'day']).doUpdateSet((eb) => ({ changes: eb('dashboardSlices.changes', '+', 1), isStale: 1 })),
    )
    .execute();
}

export async function listOpeningsWithStaleSlices(db: Database | Tx): Promise<readonly OpeningId[]> {
  const rows = await db.selectFrom('dashboardSlices').select('openingId').distinct().where('isStale', '=', 1).execute();
  return rows.map(({ openingId }) => parseId('opening', openingId));
}

/** The newest first, since that is what is looked at. */
export async function listStaleDays(db: Database | Tx, openingId: OpeningId): Promise<readonly { day: string; changes: number }[]> {
  return db
    .selectFrom('dashboardSlices')
    .select(['day', 'changes'])
    .where('openingId', '=', openingId)
    .where('isStale', '=', 1)
    .orderBy('day', 'desc')
    .execute();
}

/** It stays stale where more happened than what was read: the next round takes that up. */
export async function saveSlice(
  tx: Tx,
  { openingId, day }: { openingId: OpeningId; day: string },
  made: { slice: DaySlice; changes: number; at: Date },
): Promise<void> {
  const { counted } = made.slice.ended;
  await tx
    .updateTable('dashboardSlices')
    .set((eb) => ({
      sums: toStored(made.slice),
      ended: counted?.n ?? 0,
      endedScores: counted === undefined ? null : toStored(counted.scores),
      hasInvited: Object.keys(made.slice.invited).length > 0 ? 1 : 0,
      reckonedAt: made.at.toISOString(),
      isStale: eb.case().when('changes', '=', made.changes).then(0).else(1).end(),
    }))
    .where('openingId', '=', openingId)
    .where('day', '=', day)
    .execute();
}

export type StoredSlice = { openingId: OpeningId; day: string; isStale: boolean; reckonedAt: string | null; slice: DaySlice | null };

/** In the order of days. */
export async function listSlices(db: Database | Tx, openingIds: readonly OpeningId[]): Promise<readonly StoredSlice[]> {
  if (openingIds.length === 0) return [];
  const rows = await db.selectFrom('dashboardSlices').selectAll().where('openingId', 'in', openingIds).orderBy('day').execute();
  return rows.map((row) => ({
    openingId: parseId('opening', row.openingId),
    day: row.day,
    isStale: row.isStale === 1,
    reckonedAt: row.reckonedAt,
    slice: row.sums === null ? null : fromStored(daySlice, row.sums, 'dashboard_slices.sums'),
  }));
}

/** Openings of which an attempt that counts ended on a day or later. */
export async function listOpeningsEndingSince(
  db: Database | Tx,
  openingIds: readonly OpeningId[],
  from: string,
): Promise<readonly OpeningId[]> {
  if (openingIds.length === 0) return [];
  const rows = await db
    .selectFrom('dashboardSlices')
    .select('openingId')
    .distinct()
    .where('openingId', 'in', openingIds)
    .where('day', '>=', from)
    .where('ended', '>', 0)
    .execute();
  return rows.map(({ openingId }) => parseId('opening', openingId));
}

export type EndedScores = { openingId: OpeningId; day: string; hasInvited: boolean; ended: number; scores: StoredCounts };

/** Of attempts that count, in the order of days: a fiftieth of what `listSlices` reads. */
export async function listEndedScores(db: Database | Tx, openingIds: readonly OpeningId[]): Promise<readonly EndedScores[]> {
  if (openingIds.length === 0) return [];
  const rows = await db
    .selectFrom('dashboardSlices')
    .select(['openingId', 'day', 'hasInvited', 'ended', 'endedScores'])
    .where('openingId', 'in', openingIds)
    .orderBy('day')
    .execute();
  return rows.map(({ openingId, day, hasInvited, ended, endedScores }) => ({
    openingId: parseId('opening', openingId),
    day,
    hasInvited: hasInvited === 1,
    ended,
    scores: endedScores === null ? [] : fromStored(storedCounts, endedScores, 'dashboard_slices.ended_scores'),
  }));
}
