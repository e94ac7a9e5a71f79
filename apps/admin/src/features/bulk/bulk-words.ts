import type { BulkKind, BulkLeftOut, BulkPreview } from '@assay/core/bulk';
import { formatCount, formatNumber } from '@assay/ui';

const people = (count: number): string => formatCount(count, 'person', 'people');
const are = (count: number): string => (count === 1 ? 'is' : 'are');

type Words = {
  /** In the menu, and above the form. */
  title: string;
  lead: string;
  /** On the button, before whom it is about. */
  verb: string;
  done: (count: number) => string;
  /** Above a refusal of all of it. */
  refused: string;
};

export const bulkWords = {
  extend: {
    title: 'Extend the start window',
    lead: 'Moves the last moment to start further away; a window that is over is open again, with the same links. The working time stays as it is.',
    verb: 'Extend',
    done: (count) => `The start window of ${people(count)} is extended.`,
    refused: 'No window was extended',
  },
  conditions: {
    title: 'Time and breaks',
    lead: 'An empty field leaves each what they have. Whoever works already gets the breaks alone. Reviewers never see any of it.',
    verb: 'Change',
    done: (count) => `Time and breaks of ${people(count)} are changed.`,
    refused: 'Nothing was changed',
  },
  add_minutes: {
    title: 'Add minutes',
    lead: 'For whoever works or is in a break. They see it within seconds, without a reload. Reviewers never see it.',
    verb: 'Add',
    done: (count) => `${people(count)} ${count === 1 ? 'has' : 'have'} more time.`,
    refused: 'No minutes were added',
  },
  reopen: {
    title: 'Open again',
    lead: 'For whoever has finished: they go on from what they had, for exactly so many minutes. The score is taken back and made anew at the next end.',
    verb: 'Open again',
    done: (count) => `${formatCount(count, 'attempt')} ${are(count)} open again.`,
    refused: 'Nothing was opened',
  },
  revoke: {
    title: 'Revoke links',
    lead: 'The links of whoever has not started stop working at once and cannot be brought back; whoever opens one reads that it was withdrawn and whom to ask. You can make new links afterwards.',
    verb: 'Revoke',
    done: (count) => `The links of ${people(count)} open nothing any more.`,
    refused: 'No links were revoked',
  },
  unwaive: {
    title: 'Ask to take it after all',
    lead: 'The earlier score no longer stands for this opening, and they can start an attempt, with questions they have not met.',
    verb: 'Ask',
    done: (count) => `${people(count)} can start an attempt.`,
    refused: 'The earlier scores still stand',
  },
  remind: {
    title: 'Send a reminder',
    lead: 'A letter with a link for everybody who can still start. The page “Mail” shows what it says, and what becomes of it.',
    verb: 'Remind',
    done: (count) => `${formatCount(count, 'reminder')} ${are(count)} on the way.`,
    refused: 'No reminder was sent',
  },
} as const satisfies Record<BulkKind, Words>;

/** After "1 person" and after "2 people". */
const reasons: Readonly<Record<string, readonly [one: string, many: string]>> = {
  started: ['has started already', 'have started already'],
  not_started: ['has not started', 'have not started'],
  waived: ['is asked for no attempt: an earlier score stands', 'are asked for no attempt: an earlier score stands'],
  not_waived: ['has no earlier score that stands here', 'have no earlier score that stands here'],
  revoked: ['has a withdrawn invitation', 'have withdrawn invitations'],
  no_end: ['can start at any time: the window has no end', 'can start at any time: the window has no end'],
  not_later: ['can start until then or later already', 'can start until then or later already'],
  over: ['can start no more: the window is over', 'can start no more: the window is over'],
  ended: ['has finished', 'have finished'],
  open: ['still works: add minutes instead', 'still work: add minutes instead'],
  void: ['has a void attempt: let it count again first', 'have a void attempt: let it count again first'],
  same: ['has exactly this already', 'have exactly this already'],
  has_more: ['has more already and keeps it', 'have more already and keep it'],
  no_links: ['has no link that opens anything', 'have no link that opens anything'],
  on_its_way: ['gets such a letter already: it is on its way', 'get such a letter already: it is on its way'],
  database_full: ['was not reached: the server has no room left', 'were not reached: the server has no room left'],
  database_locked: ['was not reached: the server’s database is busy', 'were not reached: the server’s database is busy'],
  changed: ['was changed by somebody else meanwhile', 'were changed by somebody else meanwhile'],
};

export function leftOutWords({ reason, message, count }: Pick<BulkLeftOut, 'reason' | 'message' | 'count'>): string {
  const known = reasons[reason];
  return known === undefined ? `${people(count)}: ${message}` : `${people(count)} ${known[count === 1 ? 0 : 1]}.`;
}

/** Whom it is about, a sentence each. */
export function appliesWords({ selected, applies, breaksAlone }: Pick<BulkPreview, 'selected' | 'applies' | 'breaksAlone'>): string[] {
  if (applies === 0) return ['It is about nobody who is selected.'];
  return [
    applies === selected ? `It is about ${people(applies)}.` : `It is about ${people(applies)} of the ${formatNumber(selected)} selected.`,
    ...(breaksAlone === 0
      ? []
      : [
          `${formatNumber(breaksAlone)} of them ${breaksAlone === 1 ? 'works' : 'work'} already: the breaks change, and not the working time.`,
        ]),
  ];
}

export function submitWords(kind: BulkKind, applies: number | undefined): string {
  const { verb } = bulkWords[kind];
  if (applies === undefined || applies === 0) return verb;
  return kind === 'unwaive' || kind === 'remind' ? `${verb} ${people(applies)}` : `${verb} for ${people(applies)}`;
}
