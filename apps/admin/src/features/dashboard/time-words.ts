import type { TimeUseOnDashboard } from '@assay/core/analytics';
import { formatPercent } from '@assay/ui';
import { countWords, nWords, shareWords } from '../../words/figure-words.ts';

export const timeBins = ({ bins }: TimeUseOnDashboard): { from: number; to: number; count: number }[] =>
  bins.map(({ from, to, count }) => ({ from: Math.round(100 * from), to: Math.round(100 * to), count }));

/** Who was cut off, and whether that is many. */
export function timeSentence({ cutOff }: TimeUseOnDashboard): string {
  if (cutOff.value === 0) return 'The clock cut nobody off.';
  const of = countWords(cutOff);
  return cutOff.low > alarming ? `The clock cut ${of} off: the time is short for many.` : `The clock cut ${of} off.`;
}

/** More than every fifth, surely: what is measured then is speed, too. */
const alarming = 0.2;

export const timeNotes = ({ median, cutOff }: TimeUseOnDashboard): string[] => [
  `median ${formatPercent(median)} of the working time · cut off ${shareWords(cutOff)} · ${nWords(cutOff)}`,
];
