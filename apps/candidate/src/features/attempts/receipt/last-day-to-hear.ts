import type { AttemptForCandidate } from '@assay/core/attempts';
import { promisedDay } from '@assay/core/decisions';
import { formatDate } from '@assay/ui';

/**
 * "14 March 2026": whole days of the reader's calendar after the day of the end, as the team's list and the letter count them. Hours would name another day
 * when the clocks change in between.
 */
export const lastDayToHear = ({ after, days }: NonNullable<AttemptForCandidate['hears']>, zone: string): string =>
  formatDate(`${promisedDay(new Date(after), days, zone)}T12:00:00.000Z`, 'UTC');

export const readerZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
