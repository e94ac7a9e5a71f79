import { type Folder, listNames } from './folder.ts';
import { anyOf, nearest } from './problems.ts';

/** Names what lies in the question and is not read. */
export async function complainOfStrangers(folder: Folder, known: readonly string[], kind: string): Promise<void> {
  const notYet: Readonly<Record<string, string>> = {
    'rubric.yaml': 'Rubrics are not read yet.',
    data: 'Data sets are not read yet.',
    'reviewerNote.md': 'Notes for reviewers are not read yet.',
  };
  for (const name of await listNames(folder, '.')) {
    if (known.includes(name)) continue;
    const meant = nearest(name, known);
    const advice = meant === null ? `A ${kind} question consists of ${known.join(', ')}. Remove it.` : `Did you mean ${meant}?`;
    folder.problems.add(name, null, `${notYet[name] ?? 'This is no part of the question.'} ${advice}`);
  }
}

export async function complainOfStrangersIn(folder: Folder, directory: string, known: readonly string[]): Promise<void> {
  for (const name of await listNames(folder, directory)) {
    if (!known.includes(name))
      folder.problems.add(`${directory}/${name}`, null, `This file is not read. In ${directory}/ lie ${anyOf(known)}.`);
  }
}
