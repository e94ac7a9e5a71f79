/** A day of the calendar, such as 2026-03-14, wherever one is. */
export type CalendarDay = string;

const dayMs = 24 * 60 * 60 * 1000;

/** One formatter a zone: making one takes longer than a hundred uses. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(zone, made);
  return made;
}

export function isTimeZone(zone: string): boolean {
  try {
    return formatterOf(zone) instanceof Intl.DateTimeFormat;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** What calendar and clock on the wall show in a zone: "2026-03-14" and "17:05". */
export function wallClock(instant: Date, zone: string): { day: CalendarDay; time: string } {
  const [day = '', time = ''] = formatterOf(zone).format(instant).split(', ');
  return { day, time };
}

export const dayIn = (instant: Date, zone: string): CalendarDay => wallClock(instant, zone).day;

const numberOf = (day: CalendarDay): number => Math.round(Date.parse(`${day}T00:00:00.000Z`) / dayMs);

export const addDays = (day: CalendarDay, days: number): CalendarDay => new Date((numberOf(day) + days) * dayMs).toISOString().slice(0, 10);

export const daysBetween = (from: CalendarDay, until: CalendarDay): number => numberOf(until) - numberOf(from);

/** The first instant of a day in a zone, which is not always midnight. */
export function startOfDay(day: CalendarDay, zone: string): Date {
  const noonMs = numberOf(day) * dayMs + dayMs / 2;
  let [beforeMs, fromMs] = [noonMs - 2 * dayMs, noonMs + dayMs];
  while (fromMs - beforeMs > 1) {
    const middleMs = Math.floor((beforeMs + fromMs) / 2);
    if (dayIn(new Date(middleMs), zone) >= day) fromMs = middleMs;
    else beforeMs = middleMs;
  }
  return new Date(fromMs);
}

/** The last day on which somebody may hear and nothing is late: whole days after the one on which it was over. */
export const promisedDay = (overAt: Date, answerByDays: number, zone: string): CalendarDay => addDays(dayIn(overAt, zone), answerByDays);

/** Whoever was over before it is overdue today. */
export const overdueBefore = (now: Date, answerByDays: number, zone: string): Date =>
  startOfDay(addDays(dayIn(now, zone), -answerByDays), zone);
