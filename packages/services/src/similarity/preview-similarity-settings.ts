import { setImmediate } from 'node:timers/promises';
import { assertMay } from '@assay/core/accounts';
import type { SimilarityCaseId } from '@assay/core/ids';
import type { SettingsPreview, SettingsPreviewQuery } from '@assay/core/similarity';
import { listLaterPairs, listPairedAttempts, listUntouchedCases, mapCasesOfPairs } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { isTooAlike, judgedPairs } from './judged-pairs.ts';
import { pairKeyOf } from './pair-key.ts';

const attemptsAtOnce = 200;

/** How many stored pairs would become cases if so many false flags were accepted, and how many open cases would not be opened any more. */
export async function previewSimilaritySettings(ctx: ServiceContext, input: SettingsPreviewQuery): Promise<SettingsPreview> {
  assertMay(ctx.actor, 'similarity.set', { kind: 'installation' });
  const opening = new Set<string>();
  const standing = new Map<SimilarityCaseId, boolean>();
  let attemptIds = await listPairedAttempts(ctx.db, null, attemptsAtOnce);
  while (attemptIds.length > 0) {
    const judged = await judgedPairs(ctx.db, await listLaterPairs(ctx.db, attemptIds), input);
    const cases = await mapCasesOfPairs(ctx.db, [...new Set(judged.map(pairKeyOf))]);
    for (const pair of judged) {
      const pairKey = pairKeyOf(pair);
      const caseId = cases.get(pairKey);
      if (caseId !== undefined) standing.set(caseId, standing.get(caseId) === true || isTooAlike(pair));
      else if (isTooAlike(pair)) opening.add(pairKey);
    }
    // Others want to be heard between.
    await setImmediate();
    attemptIds = await listPairedAttempts(ctx.db, attemptIds.at(-1) ?? null, attemptsAtOnce);
  }
  const untouched = await listUntouchedCases(ctx.db);
  return { opening: opening.size, below: untouched.filter((id) => standing.get(id) === false).length };
}
