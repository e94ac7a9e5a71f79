import type { ProblemKind } from '@assay/core/problems';
import type { Item } from '@assay/db';
import { readHome, type ServiceContext, settleProblem } from '@assay/services';
import type { Chance } from './chance.ts';
import { broken } from './company.ts';
import { dayMs } from './moments.ts';

/** Of the questions that somebody sees; more of the one whose right answer is none. */
const [usualShare, brokenShare] = [0.006, 0.05];
const settlesAfterMs = 3 * dayMs;
/** Nobody saw at first that there is something in these. */
const settlesBrokenAfterMs = 35 * dayMs;

export type Complaint = { kind: ProblemKind; text: string };

const complaints: readonly Complaint[] = [
  { kind: 'statement', text: 'It does not say whether the first and the last day count.' },
  { kind: 'statement', text: 'Two readings are possible here. I took the one that fits the example.' },
  { kind: 'checks', text: 'My result looks the same as the expected one, and the check says it differs.' },
  { kind: 'editor', text: 'Indenting jumped to the left twice while I typed.' },
  { kind: 'other', text: 'The table is wider than my screen.' },
];
const ofBroken: readonly Complaint[] = [
  { kind: 'statement', text: 'None of the options is right, as far as I can see.' },
  { kind: 'statement', text: 'It does not say how many of the 500 houses are old, and the answer hangs on that.' },
  { kind: 'statement', text: 'Two of the options can be defended, depending on whether the teams keep their mix of houses.' },
  { kind: 'other', text: 'I chose the option that I think you want, not the one that I believe.' },
];

/** What some say is wrong with a question, while they look at it. */
export function complaintAbout({ question }: Item, chance: Chance): Complaint | null {
  if (question.id === broken) return chance.isTrue(brokenShare) ? chance.someOf(ofBroken) : null;
  if (!chance.isTrue(usualShare)) return null;
  return chance.someOf(complaints.filter(({ kind }) => kind !== 'checks' || question.body.kind === 'code'));
}

const notes = {
  statement: 'Read again by two of us: the statement says it, if late. To be put first in the next version.',
  checks: 'Run again: a trailing space in the answer. Nothing to mend.',
  editor: 'Not seen again with the same browser.',
  other: 'The table can be moved sideways; we see whether that can be shown better.',
} as const satisfies Record<ProblemKind, string>;

const brokenNote = 'Read again: the option that counts follows from both rows of the table. Kept as it is.';

/** What the author makes of what was reported. What was said of the broken question of late still lies there. */
export async function settleComplaints(author: ServiceContext): Promise<void> {
  for (const { problemId, questionId, kind, reportedAt } of (await readHome(author)).problems.newest) {
    const isBroken = questionId === broken;
    if (author.now().getTime() - Date.parse(reportedAt) < (isBroken ? settlesBrokenAfterMs : settlesAfterMs)) continue;
    await settleProblem(author, { problemId, note: isBroken ? brokenNote : notes[kind] });
  }
}
