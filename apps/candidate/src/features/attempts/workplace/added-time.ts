import { formatCount, formatDateTime, formatDuration, formatTime } from '@assay/ui';

/** Less is a clock being put right, not a gift. */
const leastMs = 5000;
const minuteMs = 60_000;
const longMinutes = 6 * 60;

/** How much later an attempt ends than it did; null when it does not. A break has no end time, and what follows it adds nothing. */
export function addedMs(before: string | null, after: string | null): number | null {
  if (before === null || after === null) return null;
  const laterMs = new Date(after).getTime() - new Date(before).getTime();
  return laterMs > leastMs ? laterMs : null;
}

export function addedWords(ms: number, closesAt: string): string {
  const minutes = Math.round(ms / minuteMs);
  // A take-home counts in hours and days, and its end needs its date.
  if (minutes >= longMinutes) return `You have ${formatDuration(ms)} more: until ${formatDateTime(closesAt)}`;
  return `You have ${minutes === 0 ? formatDuration(ms) : formatCount(minutes, 'minute')} more: until ${formatTime(closesAt)}`;
}

export const reopenedWords = (closesAt: string): string => `Your attempt is open again: until ${formatTime(closesAt)}`;
