import type { CodeBody } from '@assay/core/questions';
import { mostCases } from './cases-file.ts';
import { parseWith } from './complaints.ts';
import { longestFileBytes, readText } from './folder.ts';
import { generatorFile, readGenerated } from './generated-cases.ts';
import { complainOfRepeatedIds, weighGroups } from './groups.ts';
import { complainOfId, type LoadedQuestion, loadedQuestion, type QuestionText } from './loaded-question.ts';
import { readProofs } from './proofs.ts';
import { codeFile } from './question-file.ts';
import { hiddenFile, readCases, sampleFile, typeSignature } from './read-cases.ts';
import { readStarters } from './read-starters.ts';
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
  const { starters: given, beside } = await readStarters(folder, file.languages);
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
