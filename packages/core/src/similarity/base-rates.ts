/**
 * In how many other cases of the same question the same holds, so that nobody takes for a sign what is usual. `share` is null where there are too few
 * others to say.
 */
export type BaseRate = { share: number | null; n: number };

/** With fewer others a share says nothing. */
export const leastOthers = 20;

const rateOf = (count: number, n: number): BaseRate => ({ share: n < leastOthers ? null : count / n, n });

/** How many others have as much. */
export const shareAtLeast = (others: readonly number[], value: number): BaseRate =>
  rateOf(others.filter((other) => other >= value).length, others.length);

/** How many others have as little. */
export const shareAtMost = (others: readonly number[], value: number): BaseRate =>
  rateOf(others.filter((other) => other <= value).length, others.length);

/** How many pairs of others lie as close. */
export function pairsWithin(others: readonly number[], distance: number): BaseRate {
  const sorted = others.toSorted((one, other) => one - other);
  let close = 0;
  let first = 0;
  sorted.forEach((value, at) => {
    while (value - (sorted[first] ?? value) > distance) first += 1;
    close += at - first;
  });
  return rateOf(close, pairsOf(others.length));
}

/** How many pairs of others have one of these in common; each other has some, or none. */
export function pairsSharing(others: readonly (readonly string[])[]): BaseRate {
  let sharing = 0;
  others.forEach((one, at) => {
    const own = new Set(one);
    for (let before = 0; before < at; before += 1) if (others[before]?.some((value) => own.has(value))) sharing += 1;
  });
  return rateOf(sharing, pairsOf(others.length));
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;
