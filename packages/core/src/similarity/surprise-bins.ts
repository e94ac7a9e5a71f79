/** A quarter of a power of ten. */
export const binWidth = 0.25;
/** The last one holds all that is beyond. */
export const binCount = 41;

export function binsOf(surprises: Iterable<number>): number[] {
  const bins = Array.from({ length: binCount }, () => 0);
  for (const surprise of surprises) {
    const at = Math.min(binCount - 1, Math.max(0, Math.floor(surprise / binWidth)));
    bins[at] = (bins[at] ?? 0) + 1;
  }
  return bins;
}

/** The one with the other put to it, or taken from it; never below nothing. */
export const withBins = (bins: readonly number[], other: readonly number[], sign: 1 | -1): number[] =>
  Array.from({ length: binCount }, (_, at) => Math.max(0, (bins[at] ?? 0) + sign * (other[at] ?? 0)));
