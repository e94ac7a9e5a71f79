import { assertMay } from '@assay/core/accounts';
import type { SimilaritySettingsForStaff, SimilaritySettingsInput } from '@assay/core/similarity';
import { countPairedAttempts, insertJudging, insertSimilaritySettings, writing } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { assertSettingsAsOpened, savedByActor } from '../assessments/saving.ts';
import { newIdIn, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { currentSimilaritySettings } from './read-similarity-settings.ts';

/**
 * Settings hold for the whole installation, for what is checked or asked from now on; pairs that are stored are judged by them in a job. Refused when somebody saved after
 * `basedOn`.
 */
export async function saveSimilaritySettings(ctx: ServiceContext, input: SimilaritySettingsInput): Promise<SimilaritySettingsForStaff> {
  return writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'similarity.set', { kind: 'installation' });
    const before = await currentSimilaritySettings(tx);
    assertSettingsAsOpened(before, input.basedOn);
    const number = before.number + 1;
    await insertSimilaritySettings(tx, { number, settings: input.settings, savedAt: ctx.now(), savedBy: savedByActor(ctx) });
    if (input.settings.falseFlagsPer1000 !== before.settings.falseFlagsPer1000) {
      await insertJudging(tx, { number, attempts: await countPairedAttempts(tx) });
      await enqueue(tx, { id: newIdIn(ctx, 'job'), kind: 'judge-pairs', subject: String(number), at: ctx.now() });
    }
    await trace(tx, ctx, { action: 'similarity.set', subject: 'similarity', details: { number, settings: input.settings } });
    return currentSimilaritySettings(tx);
  });
}
