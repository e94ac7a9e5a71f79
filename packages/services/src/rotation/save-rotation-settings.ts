import { assertMay } from '@assay/core/accounts';
import type { RotationSettingsForStaff, RotationSettingsInput } from '@assay/core/rotation';
import { getRotationSettings, insertRotationSettings, writing } from '@assay/db';
import { assertSettingsAsOpened, savedByActor } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { askToReview } from './ask-to-review.ts';
import { currentSettings } from './read-rotation-settings.ts';

/** Settings hold for the whole installation, from the next draw and the next review on. Refused when somebody saved after `basedOn`. */
export async function saveRotationSettings(ctx: ServiceContext, input: RotationSettingsInput): Promise<RotationSettingsForStaff> {
  await writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'rotation.set', { kind: 'installation' });
    const before = await getRotationSettings(tx);
    await assertSettingsAsOpened(tx, before, input.basedOn);
    const number = before.number + 1;
    await insertRotationSettings(tx, { number, settings: input.settings, savedAt: ctx.now(), savedBy: savedByActor(ctx) });
    await trace(tx, ctx, { action: 'rotation.set', subject: 'rotation', details: { number, settings: input.settings } });
    await askToReview(tx, ctx, `settings:${number}`);
  });
  // Counts exposures of a quarter, for which nobody who writes needs to wait.
  return currentSettings(ctx.db, ctx.now());
}
