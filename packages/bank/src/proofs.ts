import { entryOf, type SubmittedSource } from '@assay/core/grading';
import type { Language, SourceFiles } from '@assay/core/runs';
import { type Folder, isFolder, listNames, longestFileBytes, readText } from './folder.ts';
import { anyOf, nearest } from './problems.ts';
import { readFiles } from './read-files.ts';

export type ProofKind = 'accepted' | 'wrong' | 'slow';

/** What a proof solution says of a group of cases; `null` stands for all cases of a question without groups. */
export type Expectation = { group: string | null; verdict: 'passes' | 'fails' | 'times out' };

/** A solution in the folder, which shows that the cases tell right from wrong. */
export type Proof = {
  file: string;
  kind: ProofKind;
  language: Language;
  source: SubmittedSource;
  promise: string;
  expects: readonly Expectation[];
};

/** Per language, the files of the question beside the one that is run. */
export type StarterFiles = Readonly<Partial<Record<Language, SourceFiles>>>;

export const extensionOf = { javascript: 'js', typescript: 'ts', python: 'py', sql: 'sql' } as const satisfies Record<Language, string>;

const kinds = ['accepted', 'wrong', 'slow'] as const;

const form = 'Begin the file with a comment such as `expects: edges fails, basics passes`';

/** @param groups the names that a header may use; empty where no case names one, then the word is `cases` */
export async function readProofs(
  folder: Folder,
  languages: readonly Language[],
  groups: readonly string[],
  starterFiles: StarterFiles,
): Promise<Proof[]> {
  const { problems } = folder;
  for (const name of await listNames(folder, 'solutions')) {
    if (!kinds.some((kind) => kind === name)) problems.add(`solutions/${name}`, null, `Solutions lie in ${anyOf(kinds)}. Move it there.`);
  }
  const proofs: Proof[] = [];
  const isWhole = { accepted: true, wrong: true, slow: true };
  for (const kind of kinds) {
    const names = await listNames(folder, `solutions/${kind}`);
    if (names.length > 40) problems.add(`solutions/${kind}`, null, `There are ${names.length} files; at most 40 are run.`);
    for (const name of names.slice(0, 40)) {
      const proof = await readProof(folder, kind, name, languages, groups, starterFiles);
      if (proof === null) isWhole[kind] = false;
      else proofs.push(proof);
    }
  }
  for (const language of languages) {
    if (!isWhole.accepted || proofs.some((proof) => proof.kind === 'accepted' && proof.language === language)) continue;
    problems.add(
      'solutions/accepted',
      null,
      `No accepted solution is in ${language}, which the question offers. Write one as \`solutions/accepted/plain.${extensionOf[language]}\`.`,
    );
  }
  if (isWhole.wrong && !proofs.some((proof) => proof.kind === 'wrong')) {
    problems.add(
      'solutions/wrong',
      null,
      'No wrong solution shows that the cases find mistakes. Write one that makes a mistake people really make.',
    );
  }
  return proofs;
}

async function readProof(
  folder: Folder,
  kind: ProofKind,
  name: string,
  languages: readonly Language[],
  groups: readonly string[],
  starterFiles: StarterFiles,
): Promise<Proof | null> {
  const file = `solutions/${kind}/${name}`;
  if (await isFolder(folder, file)) return readFolderProof(folder, kind, file, languages, groups, starterFiles);
  const language = languages.find((offered) => name.endsWith(`.${extensionOf[offered]}`));
  if (language === undefined) {
    const endings = anyOf(languages.map((offered) => `.${extensionOf[offered]}`));
    folder.problems.add(file, null, `The file is in none of the languages of the question; their files end in ${endings}.`);
    return null;
  }
  const source = await readText(folder, file, longestFileBytes.solution);
  if (source === null) return null;
  const expects = readHeader(folder, file, kind, source, groups);
  return expects === null ? null : { file, kind, language, source, ...expects };
}

/** A solution that changes several files of the question: a folder with those it changes. */
async function readFolderProof(
  folder: Folder,
  kind: ProofKind,
  file: string,
  languages: readonly Language[],
  groups: readonly string[],
  starterFiles: StarterFiles,
): Promise<Proof | null> {
  const files = await readFiles(folder, file);
  if (files === null) return null;
  const paths = Object.keys(files);
  const pathsOf = (offered: Language) => [entryOf[offered], ...Object.keys(starterFiles[offered] ?? {})];
  const language = languages.find((offered) => paths.every((path) => pathsOf(offered).includes(path)));
  if (language === undefined) {
    const [nearestLanguage = 'javascript'] = languages.toSorted((left, right) => known(right) - known(left));
    const stranger = paths.find((path) => !pathsOf(nearestLanguage).includes(path));
    const sentence = `The question has no file of this name, so nobody could write it. A solution changes ${anyOf(pathsOf(nearestLanguage))}.`;
    folder.problems.add(`${file}/${stranger}`, null, sentence);
    return null;
  }
  const headed = paths.find((path) => hasHeader(files[path] ?? '')) ?? paths[0] ?? '';
  const expects = readHeader(folder, `${file}/${headed}`, kind, files[headed] ?? '', groups);
  return expects === null ? null : { file, kind, language, source: files, ...expects };
  function known(offered: Language): number {
    return paths.filter((path) => pathsOf(offered).includes(path)).length;
  }
}

function hasHeader(source: string): boolean {
  return source.split('\n', 10).some((text) => headerMark.test(text));
}

const headerMark = /\bexpects:/;

function readHeader(
  folder: Folder,
  file: string,
  kind: ProofKind,
  source: string,
  groups: readonly string[],
): Pick<Proof, 'promise' | 'expects'> | null {
  const { problems } = folder;
  const lines = source.split('\n', 10);
  const line = lines.findIndex((text) => headerMark.test(text));
  const written = lines[line]
    ?.replace(/^.*?\bexpects:/, '')
    .replace(/\*\/\s*$/, '')
    .trim();
  if (written === undefined || written === '') {
    if (kind === 'accepted') return { promise: 'passes every case', expects: [] };
    if (kind === 'slow') return { promise: 'some case exceeds the time limit', expects: [] };
    problems.add(file, 1, `The file does not say which cases must catch it. ${form}.`);
    return null;
  }
  if (kind === 'accepted') {
    problems.add(file, line + 1, 'An accepted solution passes every case and promises nothing else. Remove the `expects:` comment.');
    return null;
  }
  const expects: Expectation[] = [];
  for (const part of written.split(',')) {
    const match = /^(\S+)\s+(passes|fails|times out)$/.exec(part.trim());
    const [, group, verdict] = match ?? [];
    if (group === undefined || (verdict !== 'passes' && verdict !== 'fails' && verdict !== 'times out')) {
      problems.add(
        file,
        line + 1,
        `"${part.trim()}" cannot be read. Write a group and \`passes\`, \`fails\` or \`times out\`; ${form.toLowerCase()}.`,
      );
      return null;
    }
    const isKnown = groups.length === 0 ? group === 'cases' : groups.includes(group);
    if (!isKnown) {
      const meant = nearest(group, groups);
      const advice =
        groups.length === 0
          ? 'The question has no groups: write `cases`.'
          : meant === null
            ? `Write ${anyOf(groups)}.`
            : `Did you mean \`${meant}\`?`;
      problems.add(file, line + 1, `\`${group}\` is no group of this question. ${advice}`);
      return null;
    }
    expects.push({ group: groups.length === 0 ? null : group, verdict });
  }
  const caught = kind === 'wrong' ? 'fails' : 'times out';
  if (!expects.some(({ verdict }) => verdict === caught)) {
    problems.add(
      file,
      line + 1,
      `A ${kind} solution must say which group ${caught === 'fails' ? 'fails it' : 'is too much for it'}: write \`${groups[0] ?? 'cases'} ${caught}\`.`,
    );
    return null;
  }
  return { promise: written, expects };
}
