import { type Clockwork, timingAt } from './timing.ts';

/** Where an attempt stands for whoever may act on it. `ending`: its time is over, and it is being closed by itself. */
export const attemptStandings = ['running', 'paused', 'ending', 'grading', 'graded', 'void'] as const;
export type AttemptStanding = (typeof attemptStandings)[number];

/** Late edits are no part of this: they wait beside a graded attempt, whatever is done to it. */
export function attemptStanding(attempt: Clockwork & { gradedAt: Date | null; voidedAt: Date | null }, now: Date): AttemptStanding {
  if (attempt.voidedAt !== null) return 'void';
  if (attempt.closedAt !== null) return attempt.gradedAt === null ? 'grading' : 'graded';
  const { phase } = timingAt(attempt, now);
  return phase === 'running' || phase === 'paused' ? phase : 'ending';
}

/** `void`: it counts nowhere; `unvoid`: it counts again. */
export const attemptActions = ['close', 'reopen', 'void', 'unvoid'] as const;
export type AttemptAction = (typeof attemptActions)[number];

/** `reason`: a word for programs. */
export type ActionDecision = { kind: 'may' } | { kind: 'refused'; reason: string; message: string };

const refused = (reason: string, message: string): ActionDecision => ({ kind: 'refused', reason, message });
const may: ActionDecision = { kind: 'may' };

const ended = refused('ended', 'This attempt has ended already.');
const ending = refused('ending', 'The time of this attempt is over: it is being closed by itself.');
const openStill = refused('open', 'This attempt has not ended. Close it first; then it can be made void.');
const addInstead = refused('open', 'This attempt has not ended. Add minutes instead.');
const countsAlready = refused('not_void', 'This attempt counts: there is nothing to take back.');

const decisions = {
  close: { running: may, paused: may, ending, grading: ended, graded: ended, void: ended },
  reopen: {
    running: addInstead,
    paused: addInstead,
    ending: addInstead,
    grading: may,
    graded: may,
    void: refused('void', 'This attempt is void. Let it count again first, then open it.'),
  },
  void: {
    running: openStill,
    paused: openStill,
    ending: openStill,
    grading: may,
    graded: may,
    void: refused('void', 'This attempt is void already.'),
  },
  unvoid: {
    running: countsAlready,
    paused: countsAlready,
    ending: countsAlready,
    grading: countsAlready,
    graded: countsAlready,
    void: may,
  },
} as const satisfies Record<AttemptAction, Record<AttemptStanding, ActionDecision>>;

/** The one decision about what the team may do to an attempt as it stands. */
export const attemptActionDecision = (action: AttemptAction, standing: AttemptStanding): ActionDecision => decisions[action][standing];
