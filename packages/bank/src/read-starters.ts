import { entryOf } from '@assay/core/grading';
import type { Language, SourceFiles } from '@assay/core/runs';
import { type Folder, isFolder, longestFileBytes, readText } from './folder.ts';
import { extensionOf } from './proofs.ts';
import { readFiles } from './read-files.ts';
import { complainOfStrangersIn } from './strangers.ts';

type Starters = { starters: Record<string, string>; beside: Partial<Record<Language, SourceFiles>> };

/** `starter/javascript.js`, or several files in `starter/javascript/`, of which `main.js` is the one that is run. */
export async function readStarters(folder: Folder, languages: readonly Language[]): Promise<Starters> {
  const read: Starters = { starters: {}, beside: {} };
  const { problems } = folder;
  await complainOfStrangersIn(folder, 'starter', [...languages.map((language) => `${language}.${extensionOf[language]}`), ...languages]);
  for (const language of languages) {
    const [single, several] = [`starter/${language}.${extensionOf[language]}`, `starter/${language}`];
    const text = await readText(folder, single, longestFileBytes.solution);
    if (text !== null) read.starters[language] = text;
    if (!(await isFolder(folder, several))) continue;
    if (text !== null) {
      problems.add(single, null, `The starter for ${language} is here and in ${several}/. Keep one of them.`);
      continue;
    }
    const files = await readFiles(folder, several);
    const entry = entryOf[language];
    const { [entry]: main, ...others } = files ?? {};
    if (files !== null && main === undefined) problems.add(several, null, `The folder has no ${entry}, the file that is run. Write one.`);
    if (main === undefined) continue;
    read.starters[language] = main;
    if (Object.keys(others).length > 0) read.beside[language] = others;
  }
  return read;
}
