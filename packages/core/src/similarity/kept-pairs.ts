/** Whoever copied from fifty people is known by the first fifty. */
const mostKept = 50;
/** Less is said of one in ten honest pairs. */
const leastSurprise = 1;

/**
 * The pairs of one answer that are worth keeping, the most surprising first: those of which an honest answer among so many others is expected to have one
 * at most. In a set of a thousand that is a surprise of three.
 */
export function keptPairs<Pair extends { surprise: number }>(pairs: readonly Pair[], most = mostKept): Pair[] {
  const floor = Math.max(leastSurprise, Math.log10(Math.max(1, pairs.length)));
  return pairs
    .filter(({ surprise }) => surprise >= floor)
    .toSorted((one, other) => other.surprise - one.surprise)
    .slice(0, most);
}
