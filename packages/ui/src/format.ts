/** The words of the interface are English, so are its dates: a 24-hour clock, in the reader's time zone, the zone named. */
const locale = 'en-GB';

/** What a formatter takes: ISO-8601 text as views carry it, or a Date. */
export type Instant = string | Date;

const dateOf = (instant: Instant): Date => (typeof instant === 'string' ? new Date(instant) : instant);

const zone = (timeZone: string | undefined) => (timeZone === undefined ? {} : { timeZone });

/** "21 November 2026, 19:42 CET". `timeZone` is the reader's own unless given. */
export function formatDateTime(instant: Instant, timeZone?: string): string {
  return `${formatDate(instant, timeZone)}, ${formatTime(instant, timeZone)}`;
}

/** "21 November 2026". */
export function formatDate(instant: Instant, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', ...zone(timeZone) }).format(dateOf(instant));
}

/** "21 Nov 2026, 19:42", for table cells; name the zone once in the heading with `formatZone`. */
export function formatShortDateTime(instant: Instant, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...zone(timeZone),
  }).format(dateOf(instant));
}

/** "19:42 CET". */
export function formatTime(instant: Instant, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZoneName: 'short', ...zone(timeZone) }).format(
    dateOf(instant),
  );
}

/** "10:42:07", where the zone is of no interest. */
export function formatClock(instant: Instant, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit', ...zone(timeZone) }).format(
    dateOf(instant),
  );
}

/** "CET" as it holds at the instant. */
export function formatZone(instant: Instant, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZoneName: 'short', ...zone(timeZone) }).formatToParts(dateOf(instant));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}

/** "1 h 30 min", "45 min", "20 s", "3 days": a length of time as one says it. */
export function formatDuration(durationMs: number): string {
  const seconds = Math.round(Math.max(0, durationMs) / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return withRest(`${minutes} min`, minutes < 10 ? seconds % 60 : 0, 's');
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return withRest(`${hours} h`, minutes % 60, 'min');
  return withRest(`${Math.floor(hours / 24)} days`, hours % 24, 'h');
}

const withRest = (head: string, rest: number, unit: string): string => (rest === 0 ? head : `${head} ${rest} ${unit}`);

/** "42:07", "1:02:07", or "4 d 3 h" where nobody counts minutes: what is left on a clock. Rounded up, so that 0:00 means over. */
export function formatCountdown(remainingMs: number): string {
  const seconds = Math.ceil(Math.max(0, remainingMs) / 1000);
  const two = (part: number) => String(part).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const hours = Math.ceil(seconds / 3600);
  if (hours > 48) return `${Math.floor(hours / 24)} d ${hours % 24} h`;
  return minutes < 60 ? `${minutes}:${two(seconds % 60)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** "1.4 ms", "230 ms", "1.2 s": how long a program ran. */
export function formatMilliseconds(durationMs: number): string {
  if (durationMs < 10) return `${formatNumber(durationMs, 1)} ms`;
  if (durationMs < 1000) return `${formatNumber(durationMs)} ms`;
  return `${formatNumber(durationMs / 1000, 1)} s`;
}

/** "512 B", "64 kB", "1.5 MB", in powers of 1,000. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${formatNumber(bytes)} B`;
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1000, bytes < 10_000 ? 1 : 0)} kB`;
  if (bytes < 1_000_000_000) return `${formatNumber(bytes / 1_000_000, 1)} MB`;
  return `${formatNumber(bytes / 1_000_000_000, 1)} GB`;
}

/** "26 %" of a share between 0 and 1. */
export function formatPercent(share: number, digits = 0): string {
  return `${formatNumber(share * 100, digits)}\u00a0%`;
}

/** "1,600,000", "−0.5" with the sign that is as wide as a digit; what is rounded to nothing has none. */
export function formatNumber(value: number, digits = 0): string {
  const known = numberFormats.get(digits);
  const format = known ?? new Intl.NumberFormat(locale, { maximumFractionDigits: digits, signDisplay: 'negative' });
  if (known === undefined) numberFormats.set(digits, format);
  return format.format(value).replace('-', '−');
}

/** "6.67 points". */
export function formatPoints(points: number): string {
  const shown = formatNumber(points, 2);
  return `${shown} ${shown === '1' ? 'point' : 'points'}`;
}

/** By digits: making one takes a hundred times as long as using it, and a film says dozens of numbers with each picture. */
const numberFormats = new Map<number, Intl.NumberFormat>();

/** "1 edit", "38 edits". */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
