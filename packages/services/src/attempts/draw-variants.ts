import type { QuestionVersionId } from '@assay/core/ids';
import type { FrozenQuestion } from '@assay/core/questions';
import { countVariants, getVariant, type Tx } from '@assay/db';
import { seededRandom } from '@assay/stats';

/** Of each drawn version with parameters the variant that this attempt is asked. They have a stream of chance of their own, so that they change no draw. */
export async function drawVariants(
  tx: Tx,
  versionIds: readonly QuestionVersionId[],
  seed: string,
): Promise<ReadonlyMap<QuestionVersionId, FrozenQuestion>> {
  const counts = await countVariants(tx, versionIds);
  const random = seededRandom(`${seed} variants`);
  const drawn = new Map<QuestionVersionId, FrozenQuestion>();
  for (const versionId of versionIds) {
    const chance = random();
    const count = counts.get(versionId);
    if (count !== undefined) drawn.set(versionId, await getVariant(tx, versionId, 1 + Math.floor(chance * count)));
  }
  return drawn;
}
