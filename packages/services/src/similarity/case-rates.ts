import type { CaseRate, CaseRates } from '@assay/core/similarity';
import type { CaseCount } from '@assay/db';
import { wilsonInterval } from '@assay/stats';

type Counted = Pick<CaseCount, 'attempts' | 'cases' | 'confirmed'>;

/** How many attempts have a case that is open or confirmed, with the interval of that share. */
export function caseRate(counts: readonly Counted[]): CaseRate {
  const sum = (of: (count: Counted) => number) => counts.reduce((all, count) => all + of(count), 0);
  const [attempts, cases, confirmed] = [sum((one) => one.attempts), sum((one) => one.cases), sum((one) => one.confirmed)];
  return { attempts, cases, confirmed, ...(attempts === 0 ? { low: 0, high: 1 } : wilsonInterval(cases, attempts)) };
}

/** Over all months and in each, the latest first. */
export const caseRates = (counts: readonly CaseCount[]): CaseRates => ({
  all: caseRate(counts),
  months: counts.toSorted((a, b) => b.month.localeCompare(a.month)).map((count) => ({ month: count.month, ...caseRate([count]) })),
});
