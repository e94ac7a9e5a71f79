/** The moment that a reader's clock shows so, such as 2026-11-21T19:42; null when the field is empty, undefined when it is no moment. */
export function instantOf(local: string): string | null | undefined {
  if (local === '') return null;
  const moment = new Date(local);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/** What a date-time input holds for a moment; '' for none. */
export function localOf(instant: string | undefined): string {
  if (instant === undefined) return '';
  const moment = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

const dayMs = 24 * 60 * 60 * 1000;

/** So many days from now, or from `before` where that is later. */
export const daysFurther = (days: number, before: string, now: Date): string =>
  localOf(new Date(Math.max(now.getTime(), new Date(before).getTime()) + days * dayMs).toISOString());
