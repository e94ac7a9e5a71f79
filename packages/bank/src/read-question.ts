import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { ChoiceBody, CodeBody, FrozenQuestion, QuestionProblem } from '@assay/core/questions';
import { mostCases } from './cases-file.ts';
import { parseWith } from './complaints.ts';
import { contentHash, type Sources } from './content-hash.ts';
import { type Folder, listNames, longestFileBytes, openFolder, readText } from './folder.ts';
import { generatedFile, generatorFile, readGenerated } from './generated-cases.ts';
import { complainOfRepeatedIds, weighGroups } from './groups.ts';
import { anyOf, nearest, Problems } from './problems.ts';
import { extensionOf, type Proof, readProofs } from './proofs.ts';
import { type ChoiceFile, type CodeFile, choiceFile, codeFile } from './question-file.ts';
import { hiddenFile, readCases, sampleFile, typeSignature } from './read-cases.ts';
import { makeStarter } from './starter.ts';
import { renderInline, renderStatement } from './statement.ts';
import { isRecord, nameOf } from './value-fit.ts';
import { parseYaml, type YamlFile } from './yaml-file.ts';

/** A folder without a problem; `frozen` is complete and may be stored once the proofs were kept. */
export type LoadedQuestion = {
  folder: string;
  frozen: FrozenQuestion;
  contentHash: string;
  proofs: readonly Proof[];
  /** The text of `tests/size.gen.js`. */
  generator: string | null;
  /** The generated cases are absent or belong to another generator: only `recordGenerated` may use the question. */
  isStale: boolean;
  /** Where in question.yaml these stand, for complaints that need the whole question. */
  lines: { version: number | null; timeMs: number | null };
};

export type BrokenFolder = { name: string; folder: string; problems: readonly QuestionProblem[] };

export type FolderReading = { isLoaded: true; question: LoadedQuestion } | { isLoaded: false; broken: BrokenFolder };

export const questionFileName = 'question.yaml';
const statementFile = 'statement.md';

/** Reads one folder. What is wrong in it is told, never thrown. */
export async function readQuestion(path: string): Promise<FolderReading> {
  const reading = await readAny(path);
  if (!reading.isLoaded || !reading.question.isStale) return reading;
  const message = `The cases of ${generatorFile} were not made yet, or for another text of it. Run \`assay check --record\`.`;
  const problems = [{ file: generatedFile, line: null, message }];
  return { isLoaded: false, broken: { name: basename(reading.question.folder), folder: reading.question.folder, problems } };
}

/** Like `readQuestion`, but lets a question through whose generated cases are stale, for whoever makes them anew. */
export async function readAny(path: string): Promise<FolderReading> {
  const absolute = resolve(path);
  const problems = new Problems();
  const broken = () => ({ isLoaded: false, broken: { name: basename(absolute), folder: absolute, problems: problems.found } }) as const;
  const found = await stat(absolute).catch(() => null);
  if (found?.isDirectory() !== true) {
    problems.add(questionFileName, null, `There is no folder ${path}.`);
    return broken();
  }
  const folder = await openFolder(absolute, problems);
  const question = await readContent(folder);
  return question === null || !problems.isEmpty ? broken() : { isLoaded: true, question };
}

async function readContent(folder: Folder): Promise<LoadedQuestion | null> {
  const { problems } = folder;
  const text = await readText(folder, questionFileName, longestFileBytes.yaml, 'what the question is: its id, kind, title and so on');
  const yaml = text === null ? null : parseYaml(questionFileName, text, problems);
  if (yaml === null) return null;
  const statement = await readText(folder, statementFile, longestFileBytes.statement, 'what the candidate reads');
  const statementHtml = statement === null ? '' : renderStatement(statementFile, statement, problems);
  const kind = isRecord(yaml.value) ? yaml.value['kind'] : undefined;
  if (kind === 'code') return readCode(folder, yaml, statement ?? '', statementHtml);
  if (kind === 'choice') return readChoice(folder, yaml, statement ?? '', statementHtml);
  const complaint =
    kind === undefined ? '`kind` is missing. Write code or choice.' : `\`kind\` must be \`code\` or \`choice\`, not ${nameOf(kind)}.`;
  problems.add(
    questionFileName,
    yaml.lineOf(['kind']),
    isRecord(yaml.value) ? complaint : 'The file must be a mapping. Begin it with `id:`.',
  );
  return null;
}

async function readCode(folder: Folder, yaml: YamlFile, statement: string, statementHtml: string): Promise<LoadedQuestion | null> {
  const { problems } = folder;
  await complainOfStrangers(folder, ['question.yaml', 'statement.md', 'starter', 'tests', 'solutions'], 'code');
  await complainOfStrangersIn(folder, 'tests', ['sample.yaml', 'hidden.yaml', 'size.gen.js', 'generated.json']);
  const file = parseWith(codeFile, yaml, yaml.value, [], problems);
  if (file === null) return null;
  complainOfId(folder, yaml, file.id);
  const signature = file.signature === undefined ? null : typeSignature(file.signature, yaml, problems);
  if (file.signature !== undefined && signature === null) return null;
  const generator = await readText(folder, generatorFile, longestFileBytes.solution);
  const generated = await readGenerated(folder, generator, signature);
  const files = [await readCases(folder, sampleFile, true, signature), await readCases(folder, hiddenFile, false, signature), generated];
  complainOfRepeatedIds(files, problems);
  const cases = files.flatMap((read) => read.cases);
  if (cases.length > mostCases) problems.add(hiddenFile, null, `There are ${cases.length} cases in all; at most ${mostCases} are run.`);
  const groups = weighGroups(file.groups, yaml, files, problems);
  const given = await readStarters(folder, file);
  const starters = Object.fromEntries(file.languages.map((language) => [language, given[language] ?? makeStarter(language, signature)]));
  const proofs = await readProofs(folder, file.languages, Object.keys(groups));
  const body: CodeBody = {
    kind: 'code',
    signature: file.signature ?? null,
    starters,
    compare: file.compare,
    limits: file.limits,
    groups,
    cases,
  };
  return finish(folder, yaml, file, { statement, starters: given, optionTexts: [] }, statementHtml, body, {
    proofs,
    generator,
    isStale: generated.isStale,
  });
}

async function readChoice(folder: Folder, yaml: YamlFile, statement: string, statementHtml: string): Promise<LoadedQuestion | null> {
  const { problems } = folder;
  await complainOfStrangers(folder, ['question.yaml', 'statement.md'], 'choice');
  const file = parseWith(choiceFile, yaml, yaml.value, [], problems);
  if (file === null) return null;
  complainOfId(folder, yaml, file.id);
  const correct = file.options.filter((option) => option.correct).length;
  const lineOfOptions = yaml.lineOf(['options']);
  if (correct === 0) problems.add(yaml.file, lineOfOptions, 'No option is right. Write `correct: true` at the one that is.');
  if (file.select === 'one' && correct > 1) {
    problems.add(yaml.file, lineOfOptions, `${correct} options are right. Keep one, or write \`select: many\`.`);
  }
  for (const [index, { id, text }] of file.options.entries()) {
    const line = yaml.lineOf(['options', index]);
    if (file.options.findIndex((other) => other.id === id) !== index)
      problems.add(yaml.file, line, `The option id \`${id}\` stands twice. Rename one.`);
    if (file.options.findIndex((other) => other.text === text) !== index)
      problems.add(yaml.file, line, 'Two options have the same text. Change one.');
  }
  const options = file.options.map(({ id, text, correct: isCorrect, because }, index) => ({
    id,
    html: renderInline(yaml.file, text, yaml.lineOf(['options', index, 'text']), problems),
    isCorrect,
    because,
  }));
  const body: ChoiceBody = { kind: 'choice', select: file.select, isShuffled: file.shuffle, options };
  const sources = { statement, starters: {}, optionTexts: file.options.map((option) => option.text) };
  return finish(folder, yaml, file, sources, statementHtml, body, { proofs: [], generator: null, isStale: false });
}

function finish(
  folder: Folder,
  yaml: YamlFile,
  file: CodeFile | ChoiceFile,
  sources: Sources,
  statementHtml: string,
  body: FrozenQuestion['body'],
  rest: Pick<LoadedQuestion, 'proofs' | 'generator' | 'isStale'>,
): LoadedQuestion {
  const { id, version, family, title, skills, roles, difficulty, minutes, licence, authors } = file;
  const languages = file.kind === 'code' ? file.languages : [];
  const frozen = { id, version, family, title, skills, roles, difficulty, minutes, languages, licence, authors, statementHtml, body };
  const lines = { version: yaml.lineOf(['version']), timeMs: yaml.lineOf(['limits', 'timeMs']) };
  return { folder: folder.path, frozen, contentHash: contentHash(frozen, sources), lines, ...rest };
}

async function readStarters(folder: Folder, file: CodeFile): Promise<Record<string, string>> {
  const starters: Record<string, string> = {};
  const names = file.languages.map((language) => `${language}.${extensionOf[language]}`);
  await complainOfStrangersIn(folder, 'starter', names);
  for (const language of file.languages) {
    const text = await readText(folder, `starter/${language}.${extensionOf[language]}`, longestFileBytes.solution);
    if (text !== null) starters[language] = text;
  }
  return starters;
}

function complainOfId({ path, problems }: Folder, yaml: YamlFile, id: string): void {
  const name = basename(path);
  if (id !== name)
    problems.add(yaml.file, yaml.lineOf(['id']), `The id is \`${id}\` and the folder is called ${name}. Give both the same name.`);
}

async function complainOfStrangers(folder: Folder, known: readonly string[], kind: string): Promise<void> {
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

async function complainOfStrangersIn(folder: Folder, directory: string, known: readonly string[]): Promise<void> {
  for (const name of await listNames(folder, directory)) {
    if (!known.includes(name))
      folder.problems.add(`${directory}/${name}`, null, `This file is not read. In ${directory}/ lie ${anyOf(known)}.`);
  }
}
