/** How much of what either has with its nearest other is taken off. */
export const taken = 0.15;
/** Below this it makes no difference how little alike the nearest other is. */
export const least = -6;

/** Pairs in the order (1, 0), (2, 0), (2, 1), (3, 0) … of the places of their submissions. */
export const pairAt = (later: number, earlier: number): number => (later * (later - 1)) / 2 + earlier;

/** The log-odds of all pairs of a set, each less a share of what its two submissions have with their nearest others: the features' own calibration, once more for their sum. */
export function localLogOdds(size: number, logOdds: Float64Array): Float64Array {
  const nearest = new Float64Array(size * 2).fill(least);
  const note = (submission: number, value: number): void => {
    const [first = least, second = least] = nearest.subarray(submission * 2, submission * 2 + 2);
    if (value > first) nearest.set([value, first], submission * 2);
    else if (value > second) nearest[submission * 2 + 1] = value;
  };
  const others = (submission: number, own: number): number => {
    const first = nearest[submission * 2] ?? least;
    return own < first ? first : (nearest[submission * 2 + 1] ?? least);
  };
  for (let later = 1; later < size; later += 1)
    for (let earlier = 0; earlier < later; earlier += 1) {
      const value = logOdds[pairAt(later, earlier)] ?? least;
      note(later, value);
      note(earlier, value);
    }
  const local = new Float64Array(logOdds.length);
  for (let later = 1; later < size; later += 1)
    for (let earlier = 0; earlier < later; earlier += 1) {
      const value = logOdds[pairAt(later, earlier)] ?? least;
      local[pairAt(later, earlier)] = value - (taken * (others(later, value) + others(earlier, value))) / 2;
    }
  return local;
}
