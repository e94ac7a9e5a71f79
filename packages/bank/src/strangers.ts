import { type Folder, listNames } from './folder.ts';
import { questionFileName } from './loaded-question.ts';
import { anyOf, nearest } from './problems.ts';
import { reviewerNoteFile } from './read-reviewer-note.ts';
import { rubricFileName } from './read-rubric.ts';

/** What a question of any kind may consist of. */
const common = [questionFileName, 'statement.md', rubricFileName, reviewerNoteFile];

/** Names what lies in the question and is not read. */
export async function complainOfStrangers(folder: Folder, own: readonly string[], kind: string): Promise<void> {
  const known = [...common, ...own];
  for (const name of await listNames(folder, '.')) {
    if (known.includes(name)) continue;
    const meant = nearest(name, known);
    const advice = meant === null ? `A ${kind} question consists of ${known.join(', ')}. Remove it.` : `Did you mean ${meant}?`;
    folder.problems.add(name, null, `This is no part of the question. ${advice}`);
  }
}

export async function complainOfStrangersIn(folder: Folder, directory: string, known: readonly string[]): Promise<void> {
  for (const name of await listNames(folder, directory)) {
    if (!known.includes(name))
      folder.problems.add(`${directory}/${name}`, null, `This file is not read. In ${directory}/ lie ${anyOf(known)}.`);
  }
}
