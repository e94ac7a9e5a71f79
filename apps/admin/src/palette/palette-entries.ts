import type { FoundForStaff } from '@assay/core/search';

/** Where an entry leads, as the router wants it. */
export type PaletteEntry = { id: string; group: string; label: string; note: string; to: string };

export type PalettePage = { label: string; to: string; words: string };

export function matchingPages(pages: readonly PalettePage[], text: string, group: string): PaletteEntry[] {
  const wanted = text.trim().toLocaleLowerCase('en').split(/\s+/).filter(Boolean);
  return pages
    .filter(({ label, words }) => wanted.every((word) => `${label} ${words}`.toLocaleLowerCase('en').includes(word)))
    .map(({ label, to }) => ({ id: `${group} ${to}`, group, label, note: '', to }));
}

/** What the server found, in the order people look for it. */
export function foundEntries(
  found: FoundForStaff,
  { mayInvite, mayReadFigures }: { mayInvite: boolean; mayReadFigures: boolean },
): PaletteEntry[] {
  return [
    ...found.candidates.map(({ invitationId, name, email, opening }) =>
      entry('Candidates', name, `${email} · ${opening}`, `/invitations/${invitationId}`),
    ),
    ...found.openings.map(({ openingId, title }) => entry('Openings', title, '', `/openings/${openingId}`)),
    ...(mayInvite ? found.openings : []).flatMap(({ openingId, title }) => [
      entry('Actions', `Invite a candidate to ${title}`, '', `/openings/${openingId}/invite`),
      entry('Actions', `Invite from a list to ${title}`, '', `/openings/${openingId}/invite-list`),
    ]),
    ...found.assessments.map(({ assessmentId, name }) => entry('Assessments', name, '', `/assessments/${assessmentId}`)),
    ...(mayReadFigures ? found.assessments : []).map(({ assessmentId, name }) =>
      entry('Actions', `Figures of ${name}`, '', `/assessments/${assessmentId}/figures`),
    ),
    ...found.questions.map(({ questionId, title }) =>
      entry('Questions', title, questionId, `/questions/${encodeURIComponent(questionId)}`),
    ),
  ];
}

const entry = (group: string, label: string, note: string, to: string): PaletteEntry => ({ id: `${group} ${to}`, group, label, note, to });

/** The entries with what stands above the first of each group. */
export function withHeadings(entries: readonly PaletteEntry[]): { entry: PaletteEntry; heading: string | null }[] {
  return entries.map((entry, index) => ({ entry, heading: entries[index - 1]?.group === entry.group ? null : entry.group }));
}
