import type { AttemptForStaff } from '@assay/core/candidates';
import { formatDateTime, formatDuration } from '@assay/ui';
import { clockState, type ShownClock } from '../clock/clock-words.ts';

export type StandingAction = 'close' | 'void' | 'unvoid';

/** What can be done to an attempt as it stands; the server decides it again, by the same table. */
export function standingActions(attempt: ShownClock & Pick<AttemptForStaff, 'voided'>): readonly StandingAction[] {
  if (attempt.voided !== null) return ['unvoid'];
  const state = clockState(attempt);
  if (state === 'closed') return ['void'];
  return state === 'running' || state === 'paused' ? ['close'] : [];
}

/** What closing now takes, keeps and says; one sentence each. */
export const closeConsequences = (candidate: string, { clock }: Pick<AttemptForStaff, 'clock'>): string[] => [
  `${candidate} cannot go on: ${formatDuration(clock.remainingMs)} of working time are given up.`,
  'What the server holds at this moment is handed in and graded. What was typed in the last seconds and arrives afterwards is kept as late edits, for you to decide on.',
  `Within seconds ${candidate} reads that the team closed the attempt, gets the receipt, and is told to ask the contact why.`,
  'You can open the attempt again later.',
];

export const voidConsequences = (candidate: string): string[] => [
  'It counts nowhere any more: no score in the list, no share in the distribution, no statistics of the questions.',
  'Answers, grades, runs and receipt stay as they are, and you can let it count again.',
  `${candidate} reads on the page of the attempt that it does not count, that nothing is lost, and whom to ask. The reason is not shown there.`,
];

export const unvoidConsequences = (candidate: string): string[] => [
  'The score it has counts again, in the list, the distribution and the statistics.',
  `The notice on the page of ${candidate} disappears within seconds.`,
];

/** "Made void by Olga Owner, 5 January 2026, 10:00 CET." */
export const voidSentence = ({ at, by }: NonNullable<AttemptForStaff['voided']>): string =>
  `Void: it counts nowhere. ${by} said so, ${formatDateTime(at)}.`;
