import { mostMinutesAtOnce } from '@assay/core/attempts';
import type { AttemptForStaff } from '@assay/core/candidates';
import { formatDateTime, formatDuration, formatTime } from '@assay/ui';

const dayMs = 24 * 3_600_000;

/** What the clock needs of an attempt to be told. */
export type ShownClock = Pick<AttemptForStaff, 'clock' | 'closedAt' | 'closedBy'>;

/** What can be done to an attempt depends on these alone; `closing`: over, but nobody has closed it yet. */
export type ClockState = 'running' | 'paused' | 'grace' | 'closing' | 'closed';

export function clockState({ clock, closedAt }: ShownClock): ClockState {
  if (closedAt !== null) return 'closed';
  return clock.phase === 'closed' ? 'closing' : clock.phase;
}

export const stateWords = {
  running: { word: 'Running', tone: 'good' },
  paused: { word: 'In a break', tone: 'blue' },
  grace: { word: 'Ending', tone: 'amber' },
  closing: { word: 'Ending', tone: 'amber' },
  closed: { word: 'Closed', tone: 'grey' },
} as const satisfies Record<ClockState, { word: string; tone: string }>;

const closings = {
  submit: 'when the candidate submitted',
  deadline: 'when the time was over',
  team: 'by the team, before the time was over',
} as const;

/** Where the clock stands, `passedMs` after the server said so. */
export function clockSentence(attempt: ShownClock, passedMs: number): string {
  const { clock, closedAt, closedBy } = attempt;
  const state = clockState(attempt);
  switch (state) {
    case 'running': {
      const leftMs = clock.remainingMs - passedMs;
      if (leftMs <= 0) return 'The time is over; what is still on its way is taken.';
      return `${formatDuration(leftMs)} left${clock.closesAt === null ? '' : `, until ${leftMs > dayMs ? formatDateTime(clock.closesAt) : formatTime(clock.closesAt)}`}.`;
    }
    case 'paused':
      return `The clock stands still with ${formatDuration(clock.remainingMs)} left; the questions are hidden.${
        clock.resumesAt === null ? '' : ` A break of their own: it runs again at ${formatTime(clock.resumesAt)} at the latest.`
      }`;
    case 'grace':
      return 'The time is over; what is still on its way is taken.';
    case 'closing':
      return 'The time is over and the attempt is being closed.';
    case 'closed':
      return `Closed ${closedAt === null ? '' : formatDateTime(closedAt)}${closedBy === null ? '' : `, ${closings[closedBy]}`}.`;
    default:
      return state satisfies never;
  }
}

/** What more minutes change, beside the field they are entered in. Null while no number is there. */
export function moreMinutesWords({ clock }: ShownClock, minutes: number | undefined): string | null {
  if (minutes === undefined || !Number.isInteger(minutes) || minutes < 1 || minutes > mostMinutesAtOnce) return null;
  const moreMs = minutes * 60_000;
  if (clock.closesAt === null) return `Then ${formatDuration(clock.remainingMs + moreMs)} are left when the clock runs again.`;
  const before = new Date(clock.closesAt);
  const after = new Date(before.getTime() + moreMs);
  // A take-home ends on a day, not only at an hour.
  const word = clock.remainingMs + moreMs > dayMs ? formatDateTime : formatTime;
  return `${minutes >= 120 ? `${formatDuration(moreMs)}: the` : 'The'} attempt then ends at ${word(after)} instead of ${word(before)}.`;
}

/** What opening again takes back, keeps and makes; one sentence each. */
export function reopenConsequences({ score, receipt, lateTail }: Pick<AttemptForStaff, 'score' | 'receipt' | 'lateTail'>): string[] {
  return [
    score === null
      ? 'The grading that is under way is dropped; the score is made at the next end.'
      : 'The score is taken back and made anew at the next end.',
    ...(receipt === null ? [] : [`The receipt of ${formatDateTime(receipt.closedAt)} stays provable; the next end makes another one.`]),
    ...(lateTail === null ? [] : ['The late edits become part of the answer that the candidate goes on from.']),
    'The clock runs as soon as you open it: agree on the moment with the candidate first.',
  ];
}
