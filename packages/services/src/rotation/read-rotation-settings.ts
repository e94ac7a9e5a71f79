import { assertMay } from '@assay/core/accounts';
import { quarterBefore } from '@assay/core/assessments';
import { falseAlarmRateOf, type RotationSettingsForStaff } from '@assay/core/rotation';
import { countWatchedSince, type Database, findStaff, getRotationSettings, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';

export async function readRotationSettings(ctx: ServiceContext): Promise<RotationSettingsForStaff> {
  assertMay(ctx.actor, 'rotation.read', { kind: 'installation' });
  return currentSettings(ctx.db, ctx.now());
}

export async function currentSettings(db: Database | Tx, now: Date): Promise<RotationSettingsForStaff> {
  const { number, settings, savedAt, savedBy } = await getRotationSettings(db);
  const { exposures } = await countWatchedSince(db, quarterBefore(now));
  const saver = savedBy === null ? null : await findStaff(db, savedBy);
  return {
    number,
    settings,
    savedAt: savedAt?.toISOString() ?? null,
    savedBy: saver?.name ?? null,
    exposuresOfQuarter: exposures,
    falseAlarmRate: falseAlarmRateOf(settings, exposures),
  };
}
