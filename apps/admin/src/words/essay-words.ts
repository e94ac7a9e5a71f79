import { formatNumber } from '@assay/ui';

/** What the question asks for, after the count; empty where it asks for nothing. */
export function askedWords({ from, to }: { from: number | null; to: number | null }): string {
  if (from !== null && to !== null) return `; ${formatNumber(from)} to ${formatNumber(to)} were asked for.`;
  if (to !== null) return `; ${formatNumber(to)} at most were asked for.`;
  return from === null ? '.' : `; at least ${formatNumber(from)} were asked for.`;
}
