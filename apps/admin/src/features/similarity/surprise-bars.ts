import { expectedByChance } from '@assay/core/similarity';

export type SurpriseBar = { from: number; to: number; count: number; expected: number };

/** Each bin with how many pairs would be in it were all of them honest; the last holds all beyond. Empty ones at the end are left out. */
export function surpriseBars({ width, counts }: { width: number; counts: readonly number[] }): readonly SurpriseBar[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const last = counts.findLastIndex((count) => count > 0);
  return counts.slice(0, last + 1).map((count, index) => {
    const [from, to] = [index * width, (index + 1) * width];
    const beyond = index === counts.length - 1 ? 0 : expectedByChance(total, to);
    return { from, to, count, expected: expectedByChance(total, from) - beyond };
  });
}

/** Counts run from one to millions, so heights grow with the powers of ten; a single pair is seen, too. */
export const heightOf = (count: number, most: number): number =>
  count <= 0 ? 0 : Math.max(0, Math.log10(1 + 9 * count) / Math.log10(1 + 9 * Math.max(1, most)));
