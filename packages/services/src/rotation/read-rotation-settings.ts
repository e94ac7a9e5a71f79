import { assertMay } from '@assay/core/accounts';
import { quarterBefore } from '@assay/core/assessments';
import { falseAlarmRateOf, type RotationSettingsForStaff } from '@assay/core/rotation';
import { countWatchedSince, type Database, getRotationSettings } from '@assay/db';
import { savedByName } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';

export async function readRotationSettings(ctx: ServiceContext): Promise<RotationSettingsForStaff> {
  assertMay(ctx.actor, 'rotation.read', { kind: 'installation' });
  return currentSettings(ctx.db, ctx.now());
}

export async function currentSettings(db: Database, now: Date): Promise<RotationSettingsForStaff> {
  const stored = await getRotationSettings(db);
  const { number, settings, savedAt } = stored;
  const { exposures } = await countWatchedSince(db, quarterBefore(now));
  return {
    number,
    settings,
    savedAt: savedAt?.toISOString() ?? null,
    savedBy: await savedByName(db, stored),
    exposuresOfQuarter: exposures,
    falseAlarmRate: falseAlarmRateOf(settings, exposures),
  };
}
