import type { ProblemKind } from '@assay/core/problems';
import type { Item } from '@assay/db';
import { readHome, type ServiceContext, settleProblem } from '@assay/services';
import type { Chance } from './chance.ts';
import { broken } from './company.ts';
import { dayMs } from './moments.ts';

/** Of the questions that somebody sees; more of the one whose right answer is none. */
const [usualShare, brokenShare] = [0.006, 0.06];
const settlesAfterMs = 3 * dayMs;

export type Complaint = { kind: ProblemKind; text: string };

const complaints: readonly Complaint[] = [
  { kind: 'statement', text: 'It does not say whether the first and the last day count.' },
  { kind: 'statement', text: 'Two readings are possible here. I took the one that fits the example.' },
  { kind: 'checks', text: 'My result looks the same as the expected one, and the check says it differs.' },
  { kind: 'editor', text: 'Indenting jumped to the left twice while I typed.' },
  { kind: 'other', text: 'The table is wider than my screen.' },
];
const ofBroken: Complaint = { kind: 'statement', text: 'None of the options is right, as far as I can see.' };

/** What some say is wrong with a question, while they look at it. */
export function complaintAbout({ question }: Item, chance: Chance): Complaint | null {
  if (question.id === broken) return chance.isTrue(brokenShare) ? ofBroken : null;
  if (!chance.isTrue(usualShare)) return null;
  return chance.someOf(complaints.filter(({ kind }) => kind !== 'checks' || question.body.kind === 'code'));
}

const notes = {
  statement: 'Read again by two of us: the statement says it, if late. To be put first in the next version.',
  checks: 'Run again: a trailing space in the answer. Nothing to mend.',
  editor: 'Not seen again with the same browser.',
  other: 'The table can be moved sideways; we see whether that can be shown better.',
} as const satisfies Record<ProblemKind, string>;

/** What the author makes of what was reported. What is said of the broken question still lies there. */
export async function settleComplaints(author: ServiceContext): Promise<void> {
  for (const { problemId, questionId, kind, reportedAt } of (await readHome(author)).problems.newest) {
    if (questionId === broken || author.now().getTime() - Date.parse(reportedAt) < settlesAfterMs) continue;
    await settleProblem(author, { problemId, note: notes[kind] });
  }
}
