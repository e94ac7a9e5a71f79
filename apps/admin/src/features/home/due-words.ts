import type { DueDecision } from '@assay/core/accounts';
import { formatCount, formatNumber } from '@assay/ui';

/** More lines than these are shown when somebody asks for them. */
export const linesShown = 8;

/** What waits, with its number. */
export function dueSentence(due: DueDecision): string {
  switch (due.kind) {
    case 'passed':
      return `${formatCount(due.count, 'candidate has', 'candidates have')} passed in ${due.opening}, and nobody has decided.`;
    case 'floor':
      return `The floor of ${formatNumber(due.floorPercent, 1)} in ${due.opening} lets ${rateWords(due.perWeek)} through, for ${formatCount(due.interviewsPerWeek, 'interview')}.`;
    case 'proposals':
      return `${formatCount(due.count, 'change')} to the bank ${due.count === 1 ? 'is' : 'are'} proposed.`;
    case 'questions':
      return `${formatCount(due.count, 'live question')} ${due.count === 1 ? 'is' : 'are'} pointed out by ${due.count === 1 ? 'its' : 'their'} figures.`;
    default:
      return due satisfies never;
  }
}

/** "1.9 a week", also of 1.98: so that fewer than two interviews do not read as two. */
const rateWords = (rate: number): string => (rate < 0.1 ? 'nobody a week' : `${formatNumber(Math.floor(10 * rate) / 10, 1)} a week`);
