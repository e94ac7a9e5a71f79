import { formatCount, formatNumber } from '@assay/ui';

/** How many words there are, and how many are asked for. */
export function essayWords(words: number, { from, to }: { from: number | null; to: number | null }): string {
  const count = formatCount(words, 'word');
  if (from !== null && to !== null) return `${count}; ${formatNumber(from)} to ${formatNumber(to)} are asked for`;
  if (to !== null) return `${count}; ${formatNumber(to)} at most are asked for`;
  return from === null ? count : `${count}; at least ${formatNumber(from)} are asked for`;
}
