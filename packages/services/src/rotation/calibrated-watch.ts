import { quarterBefore } from '@assay/core/assessments';
import { exposuresToCalibrate, falseAlarmRateOf, type LeakWatch } from '@assay/core/rotation';
import { countWatchedSince, findExposureScores, getRotationSettings, type ItemToFold, listExposureScores } from '@assay/db';
import { startLeakTest } from '@assay/stats';
import type { ServiceContext } from '../context.ts';
import { exposureWith, withExpected } from './exposure-from.ts';

/** The leak test of a version that has `folded` answers before this one; null while these are too few to calibrate on. */
export async function calibratedWatch(ctx: ServiceContext, item: ItemToFold, folded: number): Promise<LeakWatch | null> {
  if (folded + 1 < exposuresToCalibrate) return null;
  const latest = await findExposureScores(ctx.db, item.itemId);
  // Of attempts that were made void since, nothing is known any more.
  const past = [...(await listExposureScores(ctx.db, item.questionVersionId)), ...(latest === null ? [] : [latest])];
  if (past.length < exposuresToCalibrate) return null;
  const { settings } = await getRotationSettings(ctx.db);
  const { exposures } = await countWatchedSince(ctx.db, quarterBefore(ctx.now()));
  const falseAlarmRate = falseAlarmRateOf(settings, exposures);
  const expected = await withExpected(ctx.db, past, {});
  const state = startLeakTest(
    past.map((scores) => exposureWith(scores, expected)),
    falseAlarmRate,
  );
  return { state, calibratedAfter: folded + 1, falseAlarmRate, expected };
}
