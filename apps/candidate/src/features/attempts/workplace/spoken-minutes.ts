const spokenAt = [10, 5, 1];
/** Long enough for a screen reader to be told, short enough not to be found later as if it were now. */
const standsForMs = 15_000;

/** What is said aloud, politely, when ten, five and one minute are left; nothing in between. */
export function spokenMinutes(remainingMs: number): string {
  const minutes = spokenAt.find((each) => remainingMs <= each * 60_000 && remainingMs > each * 60_000 - standsForMs);
  return minutes === undefined ? '' : minutes === 1 ? 'One minute left.' : `${minutes} minutes left.`;
}
