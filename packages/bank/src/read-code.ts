import { entryOf } from '@assay/core/grading';
import type { CodeBody } from '@assay/core/questions';
import type { Language, SourceFiles } from '@assay/core/runs';
import { mostCases } from './cases-file.ts';
import { parseWith } from './complaints.ts';
import { type Folder, isFolder, longestFileBytes, readText } from './folder.ts';
import { generatorFile, readGenerated } from './generated-cases.ts';
import { complainOfRepeatedIds, weighGroups } from './groups.ts';
import { complainOfId, type LoadedQuestion, loadedQuestion, type QuestionText } from './loaded-question.ts';
import { extensionOf, readProofs } from './proofs.ts';
import { type CodeFile, codeFile } from './question-file.ts';
import { hiddenFile, readCases, sampleFile, typeSignature } from './read-cases.ts';
import { readFiles } from './read-files.ts';
import { makeStarter } from './starter.ts';
import { complainOfStrangers, complainOfStrangersIn } from './strangers.ts';

export async function readCode(text: QuestionText): Promise<LoadedQuestion | null> {
  const { folder, yaml } = text;
  const { problems } = folder;
  await complainOfStrangers(folder, ['starter', 'tests', 'solutions'], 'code');
  await complainOfStrangersIn(folder, 'tests', ['sample.yaml', 'hidden.yaml', 'size.gen.js', 'generated.json']);
  const file = parseWith(codeFile, yaml, yaml.value, [], problems);
  if (file === null) return null;
  complainOfId(text, file.id);
  const signature = file.signature === undefined ? null : typeSignature(file.signature, yaml, problems);
  if (file.signature !== undefined && signature === null) return null;
  const generator = await readText(folder, generatorFile, longestFileBytes.solution);
  const generated = await readGenerated(folder, generator, signature);
  const files = [await readCases(folder, sampleFile, true, signature), await readCases(folder, hiddenFile, false, signature), generated];
  complainOfRepeatedIds(files, problems);
  const cases = files.flatMap((read) => read.cases);
  if (cases.length > mostCases) problems.add(hiddenFile, null, `There are ${cases.length} cases in all; at most ${mostCases} are run.`);
  const groups = weighGroups(file.groups, yaml, files, problems);
  const { starters: given, beside } = await readStarters(folder, file);
  const starters = Object.fromEntries(file.languages.map((language) => [language, given[language] ?? makeStarter(language, signature)]));
  const proofs = await readProofs(folder, file.languages, Object.keys(groups), beside);
  const body: CodeBody = {
    kind: 'code',
    signature: file.signature ?? null,
    starters,
    // Absent where every language has one file, so that such a question is what it was before there were several.
    ...(Object.keys(beside).length === 0 ? {} : { starterFiles: beside }),
    compare: file.compare,
    limits: file.limits,
    groups,
    cases,
  };
  return loadedQuestion(text, { file, body, sources: { starters: given }, proofs, generator, isStale: generated.isStale });
}

type Starters = { starters: Record<string, string>; beside: Partial<Record<Language, SourceFiles>> };

/** `starter/javascript.js`, or several files in `starter/javascript/`, of which `main.js` is the one that is run. */
async function readStarters(folder: Folder, file: CodeFile): Promise<Starters> {
  const read: Starters = { starters: {}, beside: {} };
  const { problems } = folder;
  await complainOfStrangersIn(folder, 'starter', [
    ...file.languages.map((language) => `${language}.${extensionOf[language]}`),
    ...file.languages,
  ]);
  for (const language of file.languages) {
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
