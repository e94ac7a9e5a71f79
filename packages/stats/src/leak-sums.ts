/**
 * The leaks that are looked for, as the share of the gap to full marks that closes: one where few know the answer, and one where most do. Their
 * sums are compared with the threshold after `handicap` is taken off: the second is the quicker one and would use up the false alarms.
 */
export const watchedLeaks = [
  { closes: 0.17, handicap: 0 },
  { closes: 0.6, handicap: 1.5 },
] as const;

const [leastExpected, mostExpected] = [0.04, 0.96];

export const boundedExpected = (expected: number): number => Math.min(mostExpected, Math.max(leastExpected, expected));

/**
 * What a score adds to a sum: the log-likelihood ratio of a leak against none where scores are right or wrong. For scores between 0 and 1 with
 * the same mean its exponential has a mean of at most 1 without a leak (it is convex in the score), so false alarms are no more frequent.
 */
export function evidenceOf(score: number, expected: number, closes: number): number {
  const leaked = expected + closes * (1 - expected);
  return score * Math.log(leaked / expected) + (1 - score) * Math.log(1 - closes);
}
