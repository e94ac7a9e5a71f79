import type { AssessmentForecast } from '@assay/core/rotation';
import { assessmentForecast } from '@assay/core/rotation/schema';
import { z } from 'zod';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** Whether nobody had asked for that day yet. */
export async function insertRotationDay(tx: Tx, day: string, at: Date): Promise<boolean> {
  const result = await tx
    .insertInto('rotationDays')
    .values({ day, askedAt: at.toISOString(), readAt: null, forecasts: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** All questions were looked at, on that day for the last time. */
export async function saveRotationDay(
  tx: Tx,
  { day, readAt, forecasts }: { day: string; readAt: Date; forecasts: readonly AssessmentForecast[] },
): Promise<void> {
  await insertRotationDay(tx, day, readAt);
  await tx
    .updateTable('rotationDays')
    .set({ readAt: readAt.toISOString(), forecasts: toStored(forecasts) })
    .where('day', '=', day)
    .execute();
}

/** What was found the last time; null before the first. */
export async function findLastReview(db: Database | Tx): Promise<{ readAt: Date; forecasts: readonly AssessmentForecast[] } | null> {
  const row = await db
    .selectFrom('rotationDays')
    .select(['readAt', 'forecasts'])
    .where('readAt', 'is not', null)
    .orderBy('readAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined || row.readAt === null || row.forecasts === null) return null;
  return { readAt: new Date(row.readAt), forecasts: fromStored(z.array(assessmentForecast), row.forecasts, 'rotation_days.forecasts') };
}
