import type { ItemRest, MeasuredSeconds, MeasuredShare } from '@assay/core/analytics';
import { formatDuration, formatNumber, formatPercent } from '@assay/ui';

/** "62 % [55 %, 69 %]". */
export const shareWords = ({ value, low, high }: MeasuredShare): string =>
  `${formatPercent(value)} [${formatPercent(low)}, ${formatPercent(high)}]`;

export const nWords = ({ n }: { n: number }): string => `n\u00a0=\u00a0${formatNumber(n)}`;

/** "6 of 70": of shares of whole answers. */
export const countWords = ({ n, value }: MeasuredShare): string => `${formatNumber(Math.round(n * value))} of ${formatNumber(n)}`;

export const durationWords = (seconds: number): string => formatDuration(seconds * 1000);

/** "6 min [5 min, 8 min]". */
export const secondsWords = (time: MeasuredSeconds): string => [durationWords(time.seconds), boundsWords(time)].filter(Boolean).join(' ');

/** "[5 min, 8 min]"; empty where there are too few answers for it. */
export const boundsWords = ({ low, high }: MeasuredSeconds): string =>
  low === null || high === null ? '' : `[${durationWords(low)}, ${durationWords(high)}]`;

/** "0.41 [0.20, 0.58]", or why there is none. */
export function restWords(itemRest: ItemRest): string {
  if (!itemRest.isKnown) return unknownRestWords[itemRest.why];
  const [r, low, high] = [itemRest.r, itemRest.low, itemRest.high].map(correlationWords);
  return `${r} [${low}, ${high}]`;
}

export const correlationWords = (r: number): string => r.toFixed(2).replace('-', '−');

const unknownRestWords = {
  few: 'too few answers',
  same_score: 'all the same score',
  same_rest: 'all the same rest',
} as const satisfies Record<Extract<ItemRest, { isKnown: false }>['why'], string>;
