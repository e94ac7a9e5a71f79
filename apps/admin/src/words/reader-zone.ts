import { isTimeZone } from '@assay/core/decisions';

/** The reader's time zone by its name. A device that does not know its own gets UTC. */
export function readerZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return isTimeZone(timeZone) ? timeZone : 'UTC';
}
