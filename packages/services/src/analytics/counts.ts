import type { StoredCounts } from '@assay/core/analytics';
import type { Counted } from '@assay/stats';

/** How often each value came. */
export type Counts = Map<number, number>;

export function countsOf(values: Iterable<number | null>): Counts {
  const counts: Counts = new Map();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** In the order of the values, so that the same counts are stored as the same text. */
export const storedCounts = (counts: Counts): StoredCounts => [...counts].toSorted(([a], [b]) => a - b).flat();

/** Adds what was stored to `counts`. */
export function addCounts(counts: Counts, stored: StoredCounts): void {
  for (let place = 0; place + 1 < stored.length; place += 2) {
    const value = stored[place] ?? 0;
    counts.set(value, (counts.get(value) ?? 0) + (stored[place + 1] ?? 0));
  }
}

export function numberOf(counts: Counts, isMeant: (value: number) => boolean = () => true): number {
  let n = 0;
  for (const [value, count] of counts) if (isMeant(value)) n += count;
  return n;
}

export const countedOf = (counts: Counts, meant: (value: number) => number): Counted[] =>
  [...counts].map(([value, count]) => ({ value: meant(value), count }));
