import type { SimilaritySettings } from './schema.ts';

/**
 * How surprising a pair must be to open a case. An honest attempt is held against many others in each of its answers, and each comparison can
 * come out alike by chance; together they may do so for no more attempts than the team accepts (Bonferroni: right on average, whatever hangs together).
 * @param others with how many the answer was compared
 * @param answers of the attempt that were compared: each gets its share
 */
export function neededSurprise(
  { falseFlagsPer1000 }: Pick<SimilaritySettings, 'falseFlagsPer1000'>,
  { others, answers }: { others: number; answers: number },
): number {
  const chances = Math.max(1, others) * Math.max(1, answers);
  return Math.max(0, Math.log10((1000 * chances) / falseFlagsPer1000));
}

/** The reverse: of so many honest comparisons, how many are this alike by chance. */
export const expectedByChance = (comparisons: number, surprise: number): number => comparisons * 10 ** -Math.max(0, surprise);
