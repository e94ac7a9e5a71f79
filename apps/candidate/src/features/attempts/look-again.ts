import type { AttemptForCandidate } from '@assay/core/attempts';

const whileClosingMs = 1500;
const whilePausedMs = 3000;
const soonAfterMs = 3000;
const laterMs = 15_000;
/** A wrong Submit is noticed at once, and the call to the team takes minutes. */
const soonMs = 10 * 60_000;

/** How soon the page asks where an attempt stands; while somebody writes the recorder hears of it, and with no answer yet there is nothing to repeat. */
export function lookAgainMs(attempt: Pick<AttemptForCandidate, 'purpose' | 'receipt' | 'timing'> | null): number | false {
  if (attempt === null) return false;
  const { purpose, receipt, timing } = attempt;
  // Nobody opens a practice round again.
  if (receipt !== null && purpose === 'practice') return false;
  if (receipt !== null) {
    // It may be opened again, and late edits decided on.
    const sinceMs = new Date(timing.serverNow).getTime() - new Date(receipt.closedAt).getTime();
    return sinceMs < soonMs ? soonAfterMs : laterMs;
  }
  if (timing.phase === 'closed') return whileClosingMs;
  return timing.phase === 'paused' ? whilePausedMs : false;
}
