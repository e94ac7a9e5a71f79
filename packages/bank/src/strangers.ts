import { drawsFile, listsFile, scriptFile } from './drawn-values.ts';
import { dataFolder } from './figures/data-files.ts';
import { type Folder, listNames } from './folder.ts';
import { questionFileName } from './loaded-question.ts';
import { anyOf, nearest } from './problems.ts';
import { reviewerNoteFile } from './read-reviewer-note.ts';
import { rubricFileName } from './read-rubric.ts';

/** What a question of any kind may consist of. */
const common = [questionFileName, 'statement.md', rubricFileName, reviewerNoteFile];
/** Any question may have them, and few do. */
const rare = [listsFile, scriptFile, drawsFile, dataFolder];

/** Names what lies in the question and is not read. */
export async function complainOfStrangers(folder: Folder, own: readonly string[], kind: string): Promise<void> {
  const known = [...common, ...own];
  for (const name of await listNames(folder, '.')) {
    if (name === dataFolder && !known.includes(name)) await complainOfUndrawn(folder);
    if (known.includes(name) || rare.includes(name)) continue;
    const meant = nearest(name, [...known, ...rare]);
    const advice = meant === null ? `A ${kind} question consists of ${known.join(', ')}. Remove it.` : `Did you mean ${meant}?`;
    folder.problems.add(name, null, `This is no part of the question. ${advice}`);
  }
}

/** Where data are for charts alone. */
async function complainOfUndrawn(folder: Folder): Promise<void> {
  for (const name of await listNames(folder, dataFolder))
    if (!name.endsWith('.csv'))
      folder.problems.add(`${dataFolder}/${name}`, null, 'This file is not read. Charts are drawn from .csv files.');
}

export async function complainOfStrangersIn(folder: Folder, directory: string, known: readonly string[]): Promise<void> {
  for (const name of await listNames(folder, directory)) {
    if (!known.includes(name))
      folder.problems.add(`${directory}/${name}`, null, `This file is not read. In ${directory}/ lie ${anyOf(known)}.`);
  }
}
