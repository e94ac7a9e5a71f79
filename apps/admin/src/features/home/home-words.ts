import type { HomeForStaff } from '@assay/core/accounts';
import { formatCount, formatNumber } from '@assay/ui';

/** The first sentence for whoever knows of no candidates: what there is to work with. */
export function bankSentence({ liveQuestions }: HomeForStaff): string {
  return liveQuestions === 0 ? 'No question can be drawn yet.' : `${formatCount(liveQuestions, 'question')} can be drawn.`;
}

/** The first sentence: what is going on. */
export function homeSentence({ running, finishedToday, invitationsWaiting }: HomeForStaff): string {
  const parts = [
    running.length === 0
      ? 'nobody is working'
      : `${formatCount(running.length, 'person', 'people')} ${running.length === 1 ? 'is' : 'are'} working`,
    `${finishedToday === 0 ? 'nobody' : finishedToday} finished today`,
    invitationsWaiting === 0
      ? 'no invitation is waiting'
      : `${formatCount(invitationsWaiting, 'invitation')} ${invitationsWaiting === 1 ? 'is' : 'are'} waiting for a start`,
  ];
  const sentence = parts.join(', ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** "30 answers wait for you to score them, about 75 minutes". */
export function reviewsTitle({ left, minutes }: { left: number; minutes: number }): string {
  const long = minutes < 90 ? formatCount(Math.max(1, Math.round(minutes)), 'minute') : `${formatNumber(minutes / 60, 1)} hours`;
  return `${formatCount(left, 'answer')} ${left === 1 ? 'waits' : 'wait'} for you to score ${left === 1 ? 'it' : 'them'}, about ${long}`;
}

export type FirstStep = { title: string; isDone: boolean };

/** What a new installation needs until somebody can be assessed; empty once somebody was invited. */
export function firstSteps(counts: {
  liveQuestions: number;
  assessments: number;
  openings: number;
  invited: number;
}): readonly FirstStep[] {
  if (counts.invited > 0) return [];
  return [
    { title: 'Questions in the bank', isDone: counts.liveQuestions > 0 },
    { title: 'An assessment', isDone: counts.assessments > 0 },
    { title: 'An opening', isDone: counts.openings > 0 },
    { title: 'An invitation', isDone: false },
  ];
}
