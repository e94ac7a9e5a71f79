import type { Counted } from './moments.ts';

export type Bin = { from: number; to: number; count: number };

/**
 * Counts of percentages in ten equal bins from 0 to 100. A value on a border belongs to the upper bin, 100 to the last; what lies outside is
 * an error of the caller.
 */
export function tenBins(percentages: readonly number[]): Bin[] {
  return countedBins(percentages.map((value) => ({ value, count: 1 })));
}

/** The same of percentages that are counted already. */
export function countedBins(percentages: readonly Counted[]): Bin[] {
  const bins = Array.from({ length: 10 }, (_, index) => ({ from: index * 10, to: index * 10 + 10, count: 0 }));
  for (const { value, count } of percentages) {
    const bin = bins[Math.min(9, Math.floor(value / 10))];
    if (bin === undefined || value > 100) throw new RangeError(`${value} is not between 0 and 100`);
    bin.count += count;
  }
  return bins;
}

/** Null for an empty list. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample standard deviation, with n − 1. Null for fewer than two values. */
export function standardDeviation(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}

/** The mean of the two middle values when their number is even. Null for an empty list. */
export function median(values: readonly number[]): number | null {
  return countedMedian(values.map((value) => ({ value, count: 1 })));
}

/** The same of values that are counted already. */
export function countedMedian(values: readonly Counted[]): number | null {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const n = sorted.reduce((sum, { count }) => sum + count, 0);
  const [lower, upper] = [Math.ceil(n / 2) - 1, Math.floor(n / 2)].map((place) => valueAt(sorted, place));
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

function valueAt(sorted: readonly Counted[], place: number): number | undefined {
  let before = 0;
  return sorted.find(({ count }) => {
    before += count;
    return place >= 0 && before > place;
  })?.value;
}
