const dayMs = 24 * 60 * 60 * 1000;

/** How many days of a rental are charged. Both are written such as 2026-03-06. */
export function rentalDays(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}
