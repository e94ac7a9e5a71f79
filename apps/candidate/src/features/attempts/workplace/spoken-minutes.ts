const minuteMs = 60_000;
const spokenAt = [10, 5, 1];
/** Long enough for a screen reader to be told, short enough not to be found later as if it were now. */
const standsForMs = 15_000;
/** The time left goes up by less than this when a clock is put right, by more when minutes are added. */
const jitterMs = 10_000;

/** `nextAt`: the minutes at which something is said next, null after the last. `words`: what is being said. */
export type SpokenMinutes = { nextAt: number | null; words: string; untilMs: number };

const nextBelow = (remainingMs: number): number | null => spokenAt.find((minutes) => remainingMs > minutes * minuteMs) ?? null;

/** A page that is opened says nothing, however little is left: the time stands in its head. */
export const nothingSpoken = (remainingMs: number): SpokenMinutes => ({ nextAt: nextBelow(remainingMs), words: '', untilMs: 0 });

/**
 * What is said aloud, politely: that ten, five and one minute are left, once each. After a sleep past one or several of them the minutes really
 * left are said once; after minutes were added, what lies ahead again is said again.
 */
export function spokenMinutes(before: SpokenMinutes, remainingMs: number): SpokenMinutes {
  const again = nextBelow(remainingMs - jitterMs);
  if (again !== null && (before.nextAt === null || again > before.nextAt)) return { nextAt: again, words: '', untilMs: 0 };
  if (before.nextAt !== null && remainingMs <= before.nextAt * minuteMs) {
    return { nextAt: nextBelow(remainingMs), words: wordsFor(remainingMs), untilMs: remainingMs - standsForMs };
  }
  return before.words !== '' && remainingMs <= before.untilMs ? { ...before, words: '' } : before;
}

function wordsFor(remainingMs: number): string {
  const minutes = Math.ceil(remainingMs / minuteMs);
  if (minutes <= 0) return '';
  return minutes === 1 ? 'One minute left.' : `${minutes} minutes left.`;
}
