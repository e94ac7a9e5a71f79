import type { SimilaritySettings } from './schema.ts';

/**
 * How surprising a pair must be to open a case. An honest attempt is held against many others in each of its answers, and each comparison can come
 * out alike by chance: the share of one pair is 1 − (1 − flags ÷ 1,000)^(1 ÷ comparisons) (Šidák 1967), so that together no more attempts are
 * flagged than the team accepts.
 * @param others with how many the answer was compared
 * @param answers of the attempt that were compared: each gets its share
 */
export function neededSurprise(
  { falseFlagsPer1000 }: Pick<SimilaritySettings, 'falseFlagsPer1000'>,
  { others, answers }: { others: number; answers: number },
): number {
  const comparisons = Math.max(1, others) * Math.max(1, answers);
  // Shares are far below what 1 − x can tell.
  const ofPair = -Math.expm1(Math.log1p(-Math.min(1, falseFlagsPer1000 / 1000)) / comparisons);
  return Math.max(0, -Math.log10(ofPair));
}

/** The reverse: of so many honest comparisons, how many are this alike by chance. */
export const expectedByChance = (comparisons: number, surprise: number): number => comparisons * 10 ** -Math.max(0, surprise);
