import type { Counted } from './moments.ts';
import { logGamma } from './t-and-f.ts';

/** Bounds are null where the sample is too small to have one. */
export type Quantile = { value: number; low: number | null; high: number | null };

/**
 * A quantile with an interval at 95 % or more that assumes nothing of the distribution: two values of the sample, found by how many of n would lie below the
 * true quantile (W. J. Conover, Practical Nonparametric Statistics, 3rd edition 1999, section 3.2, with the exact binomial distribution). The quantile itself is
 * the smallest value that at least n · share do not exceed. Null for no values.
 * @param share between 0 and 1, both excluded: 0.5 is the median
 */
export function quantileWithInterval(values: readonly Counted[], share: number): Quantile | null {
  if (!(share > 0 && share < 1)) throw new RangeError(`there is no quantile of ${share}`);
  const sorted = values.filter(({ count }) => count > 0).toSorted((a, b) => a.value - b.value);
  const n = sorted.reduce((sum, { count }) => sum + count, 0);
  const value = nth(sorted, Math.max(1, Math.ceil(n * share - 1e-9)));
  if (value === null) return null;
  const { from, to } = ranks(n, share);
  return { value, low: nth(sorted, from), high: nth(sorted, to) };
}

/** The value of a rank from 1; null outside of the sample. */
function nth(sorted: readonly Counted[], rank: number): number | null {
  let passed = 0;
  for (const { value, count } of sorted) {
    passed += count;
    if (rank >= 1 && rank <= passed) return value;
  }
  return null;
}

/** The highest rank that lies above the quantile with at most 2.5 %, and the lowest that lies below it with at most 2.5 %; 0 and n + 1 where there is none. */
function ranks(n: number, share: number): { from: number; to: number } {
  // So far below the mean there is less than floating point can add (Chernoff's bound): a million values are no more work than a thousand.
  const first = Math.max(0, Math.floor(n * share - 12 * Math.sqrt(n * share)));
  let logarithm =
    logGamma(n + 1) - logGamma(first + 1) - logGamma(n - first + 1) + first * Math.log(share) + (n - first) * Math.log1p(-share);
  let below = 0;
  let from = 0;
  for (let k = first; k <= n; k += 1) {
    below += Math.exp(logarithm);
    // P(at most k lie below) is what it takes for rank k + 1 to lie above.
    if (below <= 0.025) from = k + 1;
    if (below >= 0.975) return { from, to: k + 1 };
    logarithm += Math.log((n - k) / (k + 1)) + Math.log(share) - Math.log1p(-share);
  }
  return { from, to: n + 1 };
}
