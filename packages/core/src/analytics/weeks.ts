const dayMs = 86_400_000;

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00.000Z`);
const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const time = timeOf(day);
  return dayAt(time - ((new Date(time).getUTCDay() + 6) % 7) * dayMs);
}

/** The Monday so many weeks later, or earlier. */
export const weeksAfter = (monday: string, weeks: number): string => dayAt(timeOf(monday) + weeks * 7 * dayMs);

/** The Mondays from one to another, both included. */
export function mondaysBetween(first: string, last: string): readonly string[] {
  const mondays: string[] = [];
  for (let monday = first; monday <= last; monday = weeksAfter(monday, 1)) mondays.push(monday);
  return mondays;
}
