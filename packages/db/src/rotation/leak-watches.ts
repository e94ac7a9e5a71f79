import { type AttemptId, type ItemId, parseId, type QuestionVersionId } from '@assay/core/ids';
import type { LeakWatch } from '@assay/core/rotation';
import { leakWatch } from '@assay/core/rotation/schema';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** The leak test of a version. `folded` counts its exposures; `watch` is null until there are enough to calibrate on. */
export type StoredWatch = { questionVersionId: QuestionVersionId; folded: number; watch: LeakWatch | null };

type Row = { questionVersionId: string; folded: number; watch: string | null };

const watchFromRow = (row: Row): StoredWatch => ({
  questionVersionId: parseId('questionVersion', row.questionVersionId),
  folded: row.folded,
  watch: row.watch === null ? null : fromStored(leakWatch, row.watch, 'leak_watches.watch'),
});

const columns = ['questionVersionId', 'folded', 'watch'] as const;

export async function getLeakWatch(db: Database | Tx, versionId: QuestionVersionId): Promise<StoredWatch> {
  const row = await db.selectFrom('leakWatches').select(columns).where('questionVersionId', '=', versionId).executeTakeFirst();
  return row === undefined ? { questionVersionId: versionId, folded: 0, watch: null } : watchFromRow(row);
}

export async function listLeakWatches(db: Database | Tx): Promise<readonly StoredWatch[]> {
  return (await db.selectFrom('leakWatches').select(columns).orderBy('questionVersionId').execute()).map(watchFromRow);
}

/**
 * Writes down that an item was taken up, and the test after it. Answers false, and changes nothing, when the item had been taken up before or another
 * one came in between: `watch` was made from a state with `folded` exposures.
 */
export async function saveFolded(
  tx: Tx,
  { questionVersionId, folded, watch }: StoredWatch,
  { itemId, at }: { itemId: ItemId; at: Date },
): Promise<boolean> {
  const taken = await tx
    .insertInto('leakExposures')
    .values({ itemId, questionVersionId, number: folded + 1, foldedOn: at.toISOString().slice(0, 10) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (taken.numInsertedOrUpdatedRows !== 1n) return false;
  const row = { folded: folded + 1, watch: watch === null ? null : toStored(watch) };
  await tx
    .insertInto('leakWatches')
    .values({ questionVersionId, ...row })
    .onConflict((conflict) => conflict.column('questionVersionId').doUpdateSet(row))
    .execute();
  return true;
}

/** Answers false when an exposure came in between. */
export async function markWatch(tx: Tx, { questionVersionId, folded, watch }: StoredWatch): Promise<boolean> {
  const result = await tx
    .updateTable('leakWatches')
    .set({ watch: watch === null ? null : toStored(watch) })
    .where('questionVersionId', '=', questionVersionId)
    .where('folded', '=', folded)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The day on which an exposure was taken up, by its number from 1. */
export async function findFoldedOn(db: Database | Tx, questionVersionId: QuestionVersionId, number: number): Promise<Date | null> {
  const row = await db
    .selectFrom('leakExposures')
    .select('foldedOn')
    .where('questionVersionId', '=', questionVersionId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row === undefined ? null : new Date(row.foldedOn);
}

export type ItemToFold = { itemId: ItemId; questionVersionId: QuestionVersionId; questionId: string };

/** What of a real attempt was scored by machine, counts and has not been taken up, in the order shown. */
export async function listItemsToFold(db: Database | Tx, attemptId: AttemptId): Promise<readonly ItemToFold[]> {
  const rows = await toFold(db)
    .select(['items.id', 'items.questionVersionId', 'responses.questionId'])
    .where('items.attemptId', '=', attemptId)
    .orderBy('items.position')
    .execute();
  return rows.map((row) => ({
    itemId: parseId('item', row.id),
    questionVersionId: parseId('questionVersion', row.questionVersionId),
    questionId: row.questionId,
  }));
}

/** Attempts that still have such items, the earliest grading first. */
export async function listAttemptsToFold(db: Database | Tx, limit: number): Promise<readonly AttemptId[]> {
  const rows = await toFold(db)
    .select(['attempts.id', 'attempts.gradedAt'])
    .distinct()
    .orderBy('attempts.gradedAt')
    .orderBy('attempts.id')
    .limit(limit)
    .execute();
  return rows.map((row) => parseId('attempt', row.id));
}

const toFold = (db: Database | Tx) =>
  db
    .selectFrom('items')
    .innerJoin('attempts', 'attempts.id', 'items.attemptId')
    .innerJoin('responses', 'responses.itemId', 'items.id')
    .leftJoin('leakExposures', 'leakExposures.itemId', 'items.id')
    // One that was opened again waits for its next grading.
    .where('attempts.gradedAt', 'is not', null)
    .where('leakExposures.itemId', 'is', null)
    .where('responses.counts', '=', 1)
    .where('responses.max', '>', 0)
    .where('responses.purpose', '=', 'real');
