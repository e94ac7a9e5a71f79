import type { CalendarDay } from '@assay/core/decisions';

/** "14 March", with the year where it is not that of `beside`. */
export function dayWords(day: CalendarDay, beside?: CalendarDay): string {
  const isSameYear = beside !== undefined && day.slice(0, 4) === beside.slice(0, 4);
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(isSameYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00.000Z`));
}
