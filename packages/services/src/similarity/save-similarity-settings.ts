import { assertMay } from '@assay/core/accounts';
import type { SimilaritySettingsForStaff, SimilaritySettingsInput } from '@assay/core/similarity';
import { countPairedAttempts, getSimilaritySettings, insertJudging, insertSimilaritySettings, writing } from '@assay/db';
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
  assertMay(ctx.actor, 'similarity.set', { kind: 'installation' });
  const opened = await getSimilaritySettings(ctx.db);
  const isJudgedAnew = input.settings.falseFlagsPer1000 !== opened.settings.falseFlagsPer1000;
  // Before the transaction, in which nobody else could write: of 100,000 attempts it takes a third of a second.
  const attempts = isJudgedAnew ? await countPairedAttempts(ctx.db) : 0;
  await writing(ctx.db, async (tx) => {
    const before = await getSimilaritySettings(tx);
    await assertSettingsAsOpened(tx, before, input.basedOn);
    const number = before.number + 1;
    await insertSimilaritySettings(tx, { number, settings: input.settings, savedAt: ctx.now(), savedBy: savedByActor(ctx) });
    if (isJudgedAnew) {
      await insertJudging(tx, { number, attempts });
      await enqueue(tx, { id: newIdIn(ctx, 'job'), kind: 'judge-pairs', subject: String(number), at: ctx.now() });
    }
    await trace(tx, ctx, { action: 'similarity.set', subject: 'similarity', details: { number, settings: input.settings } });
  });
  return currentSimilaritySettings(ctx.db);
}
