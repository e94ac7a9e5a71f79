import type { Interval } from './moments.ts';
import { ratioInterval } from './ratio-interval.ts';
import { wilsonInterval } from './wilson.ts';

/** How many of a group were there, and how many of them passed. */
export type GroupCount = { group: string; n: number; passed: number };

export type SelectionRate = GroupCount & {
  rate: number;
  interval: Interval;
  /** The rate divided by that of the group with the highest one; null for that group. Below 0.8 it is what US guidelines call adverse impact (Uniform Guidelines on Employee Selection Procedures, 1978, section 4D). */
  ratio: number | null;
  /** Of the ratio; null where there is none. */
  ratioInterval: Interval | null;
  /** The chance of a difference from that group as large as this, or larger, if both had the same rate (R. A. Fisher's exact test, two-sided: 2 × 2). */
  p: number | null;
};

export type SelectionRates = {
  groups: readonly SelectionRate[];
  /** Too few to be told of: nobody may be recognised in a figure. */
  hidden: number;
};

export const fewestInGroup = 10;

/** Rates of passing by group; the highest first. Where fewer than two groups are large enough nothing is compared. */
export function selectionRates(counts: readonly GroupCount[]): SelectionRates {
  const shown = counts.filter(({ n }) => n >= fewestInGroup).toSorted((a, b) => b.passed / b.n - a.passed / a.n || b.n - a.n);
  const [best] = shown;
  return {
    hidden: counts.length - shown.length,
    groups: shown.map((count) => ({
      ...count,
      rate: count.passed / count.n,
      interval: wilsonInterval(count.passed, count.n),
      ratio: best === undefined || best === count || best.passed === 0 ? null : count.passed / count.n / (best.passed / best.n),
      ratioInterval: best === undefined || best === count ? null : ratioInterval(count, best),
      p: best === undefined || best === count ? null : fisherExact(best, count),
    })),
  };
}

/** Sums the chances of all tables with the same margins that are not likelier than the one found. */
export function fisherExact(one: Pick<GroupCount, 'n' | 'passed'>, other: Pick<GroupCount, 'n' | 'passed'>): number {
  const logs = logFactorials(one.n + other.n);
  const choose = (n: number, k: number): number => (logs[n] ?? 0) - (logs[k] ?? 0) - (logs[n - k] ?? 0);
  const passed = one.passed + other.passed;
  const chanceOf = (k: number): number => Math.exp(choose(one.n, k) + choose(other.n, passed - k) - choose(one.n + other.n, passed));
  const found = chanceOf(one.passed);
  let sum = 0;
  for (let k = Math.max(0, passed - other.n); k <= Math.min(one.n, passed); k += 1) {
    const chance = chanceOf(k);
    // As likely but for the dust of floating point is as likely.
    if (chance <= found * (1 + 1e-7)) sum += chance;
  }
  return Math.min(1, sum);
}

function logFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1);
  for (let n = 2; n <= most; n += 1) logs[n] = (logs[n - 1] ?? 0) + Math.log(n);
  return logs;
}
