const hourMs = 3_600_000;
/** Nobody is reminded of a window of a few hours. */
const shortestWindowMs = 6 * hourMs;

/**
 * When somebody is reminded who has not started: so many hours before the window ends, but not in its first half. Null: never.
 */
export function reminderAt(window: { from: Date; until: Date | null; remindHours: number | null }): Date | null {
  if (window.until === null || window.remindHours === null) return null;
  const lengthMs = window.until.getTime() - window.from.getTime();
  if (lengthMs < shortestWindowMs) return null;
  return new Date(window.until.getTime() - Math.min(window.remindHours * hourMs, lengthMs / 2));
}
