import type { TrainingQuestion, TrainingResult } from '@assay/core/reviews';
import { formatCount, formatNumber, formatPercent } from '@assay/ui';

/** What was given for practice beside what the answer was settled at. */
export function trainedSentence({ share, settledShare, by, reviews }: TrainingResult): string {
  const who = by === 'adjudication' ? 'a manager' : formatCount(reviews, 'reviewer');
  return `You gave ${formatPercent(share, 0)}; it was settled at ${formatPercent(settledShare, 0)} by ${who}.`;
}

/** "+1", "−0.5", "same". */
export function differenceWords(difference: number): string {
  if (difference === 0) return 'same';
  return `${difference > 0 ? '+' : '−'}${formatNumber(Math.abs(difference), 2)}`;
}

export const stockWords = ({ left, practised }: Pick<TrainingQuestion, 'left' | 'practised'>): string =>
  `${formatNumber(left)} left${practised === 0 ? '' : `, ${formatNumber(practised)} practised`}`;
