import type { AttemptId } from '@assay/core/ids';
import { deleteEquatedScore } from '../analytics/equated-scores.ts';
import { deleteResponses } from '../grading/gradings.ts';
import type { Database } from '../open.ts';
import { refreshResult } from '../openings/result-rows.ts';
import type { Tx } from '../writing.ts';

/** Each of these says in `where` what the clock must be for it, and answers whether it was. `closesAt` is null in a break. */

export async function markTimeGranted(tx: Tx, id: AttemptId, clock: { addedMs: number; closesAt: Date | null }): Promise<boolean> {
  const result = await tx
    .updateTable('attempts')
    .set({ addedMs: clock.addedMs, closesAt: clock.closesAt?.toISOString() ?? null })
    .where('id', '=', id)
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function markBreakStarted(tx: Tx, id: AttemptId, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable('attemptIntervals')
    .set({ endedAt: at.toISOString() })
    .where('attemptId', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await tx.updateTable('attempts').set({ closesAt: null }).where('id', '=', id).execute();
  return true;
}

/** The clock stands still until `resumesAt`, when it runs again by itself. The clock must run. */
export async function markOwnBreakStarted(tx: Tx, id: AttemptId, pause: { at: Date; resumesAt: Date; closesAt: Date }): Promise<void> {
  await markBreakStarted(tx, id, pause.at);
  await markClockRunning(tx, id, pause.resumesAt, pause.closesAt, { isAfterOwnBreak: 1 });
}

/** Brings the end of the candidate's own break forward. */
export async function markOwnBreakEnded(tx: Tx, id: AttemptId, at: Date, closesAt: Date): Promise<void> {
  await tx
    .updateTable('attemptIntervals')
    .set({ startedAt: at.toISOString() })
    .where('attemptId', '=', id)
    .where('endedAt', 'is', null)
    .where('isAfterOwnBreak', '=', 1)
    .execute();
  await tx.updateTable('attempts').set({ closesAt: closesAt.toISOString() }).where('id', '=', id).execute();
}

/** Of an attempt that has not been closed. Answers whether it was open. */
export async function markBreaksAllowed(tx: Tx, id: AttemptId, breakMs: number): Promise<boolean> {
  const result = await tx.updateTable('attempts').set({ breakMs }).where('id', '=', id).where('closedAt', 'is', null).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The clock runs again from `at` on, in an interval of its own. */
export async function markClockRunning(
  tx: Tx,
  id: AttemptId,
  at: Date,
  closesAt: Date,
  { isAfterOwnBreak } = { isAfterOwnBreak: 0 },
): Promise<void> {
  const last = await tx
    .selectFrom('attemptIntervals')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('attemptId', '=', id)
    .executeTakeFirst();
  await tx
    .insertInto('attemptIntervals')
    .values({ attemptId: id, number: Number(last?.number ?? 0) + 1, startedAt: at.toISOString(), endedAt: null, isAfterOwnBreak })
    .execute();
  await tx.updateTable('attempts').set({ closesAt: closesAt.toISOString() }).where('id', '=', id).execute();
}

/** Takes back an ending: score and responses go, the receipt is kept among the past ones. Answers whether it was closed. */
export async function markReopened(
  tx: Tx,
  id: AttemptId,
  reopening: { at: Date; addedMs: number; closesAt: Date; receipt: string },
): Promise<boolean> {
  const result = await tx
    .updateTable('attempts')
    .set({
      addedMs: reopening.addedMs,
      submittedAt: null,
      closedAt: null,
      closedBy: null,
      receipt: null,
      points: null,
      maxPoints: null,
      gradedAt: null,
      toReview: 0,
      toReviewPoints: 0,
    })
    .where('id', '=', id)
    .where('closedAt', 'is not', null)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  const reopenedAt = reopening.at.toISOString();
  const number = await countPastReceipts(tx, id);
  await tx
    .insertInto('pastReceipts')
    .values({ attemptId: id, number: number + 1, receipt: reopening.receipt, reopenedAt })
    .execute();
  await tx.deleteFrom('gradings').where('attemptId', '=', id).execute();
  await tx.updateTable('items').set({ gradedBy: null }).where('attemptId', '=', id).execute();
  await deleteResponses(tx, id);
  await deleteEquatedScore(tx, id);
  await markClockRunning(tx, id, reopening.at, reopening.closesAt);
  await refreshResult(tx, { attemptId: id });
  return true;
}

/** When the attempt was last opened again; null when it never was. */
export async function findReopenedAt(db: Database | Tx, id: AttemptId): Promise<Date | null> {
  const row = await db
    .selectFrom('pastReceipts')
    .select((eb) => eb.fn.max('reopenedAt').as('reopenedAt'))
    .where('attemptId', '=', id)
    .executeTakeFirst();
  return row?.reopenedAt == null ? null : new Date(row.reopenedAt);
}

/** How often the attempt was opened again. */
export async function countPastReceipts(tx: Tx, id: AttemptId): Promise<number> {
  const row = await tx
    .selectFrom('pastReceipts')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('attemptId', '=', id)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Every code issued before stops working. Answers the number of the new one. */
export async function markResumeCodeIssued(tx: Tx, id: AttemptId): Promise<number> {
  const row = await tx
    .updateTable('attempts')
    .set((eb) => ({ resumeCodeNumber: eb('resumeCodeNumber', '+', 1) }))
    .where('id', '=', id)
    .returning('resumeCodeNumber')
    .executeTakeFirstOrThrow();
  return row.resumeCodeNumber;
}
