import type { Interval } from './moments.ts';
import { z95 } from './t-and-f.ts';

/** Sums over the answers of one group: x of the question, y of the rest of the form, both shares of the points. */
export type PairMoments = { n: number; sumX: number; sumY: number; squaresX: number; squaresY: number; products: number };

/** Of nobody yet; `addPair` takes them up. */
export const noPairs = (): PairMoments => ({ n: 0, sumX: 0, sumY: 0, squaresX: 0, squaresY: 0, products: 0 });

/** Adds one answer to the sums. */
export function addPair(sums: PairMoments, x: number, y: number): void {
  sums.n += 1;
  sums.sumX += x;
  sums.sumY += y;
  sums.squaresX += x * x;
  sums.squaresY += y * y;
  sums.products += x * y;
}

export type Correlation =
  | ({ isKnown: true; n: number; r: number } & Interval)
  /** `few`: less than leaves two degrees of freedom; `same_score`: x has no spread; `same_rest`: y has none. */
  | { isKnown: false; n: number; why: 'few' | 'same_score' | 'same_rest' };

/** Of the sum of squares: what is less is the dust of floating point. */
const dust = 1e-10;

/**
 * The item–rest correlation: Pearson's r of a question's score with that of the rest of the form, without the question itself (E. E. Cureton, Psychometrika 31
 * (1966), on what including it does). Groups are the assessments it was asked in: r is the one within them, from deviations from each group's own means, so that
 * an easier assessment with stronger people makes no correlation. Each group's mean takes a degree of freedom; the interval at 95 % is Fisher's
 * (R. A. Fisher, Metron 1 (1921)), atanh r ± 1.96 / √(n − groups − 2).
 */
export function withinGroupCorrelation(groups: readonly PairMoments[]): Correlation {
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const freedom = n - groups.filter((group) => group.n > 0).length - 2;
  if (freedom < 1) return { isKnown: false, n, why: 'few' };
  const xx = deviations(groups, ({ sumX, squaresX }) => [sumX, squaresX]);
  if (xx === 0) return { isKnown: false, n, why: 'same_score' };
  const yy = deviations(groups, ({ sumY, squaresY }) => [sumY, squaresY]);
  if (yy === 0) return { isKnown: false, n, why: 'same_rest' };
  const xy = groups.reduce((sum, group) => sum + (group.n === 0 ? 0 : group.products - (group.sumX * group.sumY) / group.n), 0);
  const r = Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy)));
  const half = z95 / Math.sqrt(freedom);
  return { isKnown: true, n, r, low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half) };
}

/** The standard deviation of x within the groups, from deviations from each group's own mean. Null where that leaves no degree of freedom. */
export function withinGroupDeviation(groups: readonly Pick<PairMoments, 'n' | 'sumX' | 'squaresX'>[]): number | null {
  const freedom = groups.reduce((sum, { n }) => sum + Math.max(0, n - 1), 0);
  return freedom < 1 ? null : Math.sqrt(deviations(groups, ({ sumX, squaresX }) => [sumX, squaresX]) / freedom);
}

/** Sum of squared deviations from each group's mean. */
function deviations<Group extends { n: number }>(
  groups: readonly Group[],
  sums: (group: Group) => readonly [sum: number, squares: number],
): number {
  let whole = 0;
  let squares = 0;
  for (const group of groups) {
    if (group.n === 0) continue;
    const [sum, square] = sums(group);
    whole += square - sum ** 2 / group.n;
    squares += square;
  }
  return whole <= dust * squares ? 0 : whole;
}
