import type { QueuedQuestion, ReviewQueue, ReviewResult, ReviewStanding } from '@assay/core/reviews';
import { formatCount, formatNumber, formatPercent } from '@assay/ui';
import type { Tone } from '../../lists/tag.tsx';

/** "30 left, about 75 minutes." */
export function queueSentence({ left, minutes }: Pick<ReviewQueue, 'left' | 'minutes'>): string {
  return left === 0 ? 'Nothing is left to score.' : `${formatNumber(left)} left, about ${minutesWords(minutes)}.`;
}

function minutesWords(minutes: number): string {
  if (minutes < 90) return formatCount(Math.max(1, Math.round(minutes)), 'minute');
  return `${formatNumber(minutes / 60, 1)} hours`;
}

/** "2.5 min, your median", or what such a question usually takes. */
export const eachWords = ({ minutesEach, isMeasured }: Pick<QueuedQuestion, 'minutesEach' | 'isMeasured'>): string =>
  `${formatNumber(minutesEach, 1)} min, ${isMeasured ? 'your median' : 'assumed until you have scored three'}`;

export const standingWords = {
  waiting: { word: 'Others still score it', tone: 'grey' },
  agreed: { word: 'Settled', tone: 'good' },
  differ: { word: 'Reviewers differ', tone: 'amber' },
  adjudicated: { word: 'Decided by a manager', tone: 'blue' },
  withdrawn: { word: 'Not needed any more', tone: 'grey' },
} as const satisfies Record<ReviewStanding, { word: string; tone: Tone }>;

/** What became of an answer, for whoever has finished scoring it. */
export function resultSentence({ standing, share, outcome }: ReviewResult): string {
  const own = `You gave ${formatPercent(share, 0)}.`;
  switch (standing) {
    case 'waiting':
      return `${own} Others are still scoring this answer; you will see what became of it here.`;
    case 'differ':
      return `${own} Somebody gave something else: one more opinion, or a manager, decides.`;
    case 'withdrawn':
      return `${own} It is not needed any more.`;
    case 'agreed':
      return outcome === null || outcome.reviews === 1
        ? own
        : `${own} The mean of ${formatCount(outcome.reviews, 'review')} is ${formatPercent(outcome.rubricShare, 0)}.`;
    case 'adjudicated':
      return `${own} A manager set ${formatPercent(outcome?.rubricShare ?? 0, 0)}.`;
    default:
      return standing satisfies never;
  }
}

/** How much of the points the rubric decides. */
export function rubricPartSentence(rubricPart: number): string {
  if (rubricPart === 1) return 'These points are all that the answer is worth.';
  if (rubricPart === 0) return 'The cases decide the points; what you choose here is a remark beside them.';
  return `These points decide ${formatPercent(rubricPart, 0)} of what the answer is worth; the cases decide the rest.`;
}
