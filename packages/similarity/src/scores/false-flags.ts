/**
 * The surprise from which on an answer is shown, so that of 1,000 honest attempts at most so many are, each compared with `comparisons`
 * others: the share of one pair is 1 − (1 − flags ÷ 1,000)^(1 ÷ comparisons) (Šidák 1967). It is what is expected where comparisons are
 * independent of each other and more than that where, as here, those of one answer go up and down together.
 */
export function surpriseToFlag(flagsPer1000: number, comparisons: number): number {
  const share = Math.min(1, Math.max(0, flagsPer1000 / 1000));
  // log1p and expm1, as shares are far below what 1 − x can tell.
  const ofPair = -Math.expm1(Math.log1p(-share) / Math.max(1, comparisons));
  return -Math.log10(ofPair);
}

/** How many of 1,000 honest attempts reach a surprise at most, each compared with so many others. */
export function flagsPer1000At(surprise: number, comparisons: number): number {
  const ofPair = Math.min(1, 10 ** -Math.max(0, surprise));
  return -1000 * Math.expm1(Math.max(1, comparisons) * Math.log1p(-ofPair));
}
