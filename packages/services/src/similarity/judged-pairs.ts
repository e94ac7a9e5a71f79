import { neededSurprise, type SimilaritySettings } from '@assay/core/similarity';
import { type Database, listComparisons, mapOwnFalseFlags, type ShownPair, type Tx } from '@assay/db';

/** A pair with the surprise that it needs to open a case. */
export type JudgedPair = ShownPair & { needed: number };

export const isTooAlike = ({ surprise, needed }: Pick<JudgedPair, 'surprise' | 'needed'>): boolean => surprise >= needed;

/**
 * Holds pairs against the false flags that the assessment of the later attempt accepts, or else the installation: with as many answers as that one was
 * compared with when it was checked, so that a pair is judged the same however many have answered since.
 */
export async function judgedPairs(
  db: Database | Tx,
  pairs: readonly ShownPair[],
  { falseFlagsPer1000 }: Pick<SimilaritySettings, 'falseFlagsPer1000'>,
): Promise<readonly JudgedPair[]> {
  const attemptIds = [...new Set(pairs.map(({ attemptId }) => attemptId))];
  const ownFlags = await mapOwnFalseFlags(db, attemptIds);
  const compared = Map.groupBy(await listComparisons(db, attemptIds), ({ attemptId }) => attemptId);
  return pairs.map((pair) => {
    const answers = compared.get(pair.attemptId) ?? [];
    const others = answers.find(({ itemId }) => itemId === pair.itemId)?.others ?? 1;
    const flags = { falseFlagsPer1000: ownFlags.get(pair.attemptId) ?? falseFlagsPer1000 };
    return { ...pair, needed: neededSurprise(flags, { others, answers: answers.length }) };
  });
}
