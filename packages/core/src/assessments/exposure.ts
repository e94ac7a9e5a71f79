/** With fewer attempts a share says nothing yet. */
export const capsFromAttempts = 50;
/** So many of the week's forms are held against a new one at most, the latest ones. */
export const mostFormsCompared = 200;

const dayMs = 86_400_000;
const daysOfQuarter = 91;

/** The last 91 days. */
export const quarterBefore = (now: Date): Date => new Date(now.getTime() - daysOfQuarter * dayMs);

/** When the week began: Monday, midnight UTC. */
export function weekOf(now: Date): Date {
  const midnight = Math.floor(now.getTime() / dayMs);
  // Day 0 of the epoch was a Thursday.
  return new Date((midnight - ((midnight + 3) % 7)) * dayMs);
}
