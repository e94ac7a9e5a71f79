import type { InvitationForCandidate } from '@assay/core/invitations';
import { formatDuration, formatNumber } from '@assay/ui';

/** "4 hours", "half an hour" as a number: the work that is expected. */
export const hoursWords = (hours: number): string => `${formatNumber(hours, 1)} ${hours === 1 ? 'hour' : 'hours'}`;

/** "You have 5 days from opening the material; we expect about 4 hours of work." */
export function takeHomeSentence({
  workingTimeMs,
  expectedHours,
}: Pick<InvitationForCandidate, 'workingTimeMs' | 'expectedHours'>): string {
  const work = expectedHours === null ? '' : `; we expect about ${hoursWords(expectedHours)} of work`;
  return `You have ${formatDuration(workingTimeMs)} from opening the material${work}.`;
}
