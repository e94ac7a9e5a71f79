import { mean, standardDeviation } from './distribution.ts';
import type { Interval } from './moments.ts';
import { t95 } from './t-and-f.ts';

export type MeanDifference =
  | ({ isKnown: true; value: number } & Interval)
  /** `few`: a side has less than two; `no_spread`: both sides are of equal values each. */
  | { isKnown: false; why: 'few' | 'no_spread' };

/**
 * By how much the mean of one group is above that of another, with an interval at 95 % that lets each have a spread of its own (B. L. Welch, Biometrika 34
 * (1947); degrees of freedom after F. E. Satterthwaite, Biometrics Bulletin 2 (1946)).
 */
export function meanDifference(a: readonly number[], b: readonly number[]): MeanDifference {
  const [meanA, meanB] = [mean(a), mean(b)];
  const [spreadA, spreadB] = [standardDeviation(a), standardDeviation(b)];
  if (meanA === null || meanB === null || spreadA === null || spreadB === null) return { isKnown: false, why: 'few' };
  const [partA, partB] = [spreadA ** 2 / a.length, spreadB ** 2 / b.length];
  if (partA + partB === 0) return { isKnown: false, why: 'no_spread' };
  const freedom = (partA + partB) ** 2 / (partA ** 2 / (a.length - 1) + partB ** 2 / (b.length - 1));
  const value = meanA - meanB;
  const half = t95(freedom) * Math.sqrt(partA + partB);
  return { isKnown: true, value, low: value - half, high: value + half };
}
