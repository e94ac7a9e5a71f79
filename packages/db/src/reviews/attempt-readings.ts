import type { AttemptId } from '@assay/core/ids';
import type { AttemptReading } from '@assay/core/reviews';
import { attemptReading } from '@assay/core/reviews/schema';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** Why people read an attempt or do not, by the plan of that number. */
export type DecidedReading = { planNumber: number; reading: AttemptReading; decidedAt: Date };

/** The last decision counts. */
export async function saveAttemptReading(tx: Tx, attemptId: AttemptId, { planNumber, reading, decidedAt }: DecidedReading): Promise<void> {
  const decided = { planNumber, reading: toStored(reading), decidedAt: decidedAt.toISOString() };
  await tx
    .insertInto('attemptReadings')
    .values({ attemptId, ...decided })
    .onConflict((conflict) => conflict.column('attemptId').doUpdateSet(decided))
    .execute();
}

/** Null before it was decided. */
export async function findAttemptReading(db: Database | Tx, attemptId: AttemptId): Promise<DecidedReading | null> {
  const row = await db.selectFrom('attemptReadings').selectAll().where('attemptId', '=', attemptId).executeTakeFirst();
  if (row === undefined) return null;
  return {
    planNumber: row.planNumber,
    reading: fromStored(attemptReading, row.reading, 'attempt_readings.reading'),
    decidedAt: new Date(row.decidedAt),
  };
}
