import type { CodeBody, FrozenCase } from '@assay/core/questions';
import type { Language, SourceFiles } from '@assay/core/runs';
import { parseWith } from './complaints.ts';
import type { Folder } from './folder.ts';
import { type CasesOfFile, complainOfRepeatedIds, weighGroups } from './groups.ts';
import { complainOfId, type LoadedQuestion, loadedQuestion, type QuestionText } from './loaded-question.ts';
import { anyOf } from './problems.ts';
import { readProofs } from './proofs.ts';
import { type TestsFile, testsFile } from './question-file.ts';
import { frame } from './read-cases.ts';
import { readFiles } from './read-files.ts';
import { readStarters } from './read-starters.ts';
import { makeTestStarter } from './starter.ts';
import { complainOfStrangers, complainOfStrangersIn } from './strangers.ts';
import type { YamlFile } from './yaml-file.ts';

type Version = TestsFile['versions'][number];
type FilesOfVersion = Partial<Record<Language, SourceFiles>>;

/** A question that is answered by a test suite: right versions of a program, which it must leave alone, and faulty ones, which it is to find. */
export async function readTests(text: QuestionText): Promise<LoadedQuestion | null> {
  const { folder, yaml } = text;
  const { problems } = folder;
  await complainOfStrangers(folder, ['starter', 'versions', 'solutions'], 'tests');
  const file = parseWith(testsFile, yaml, yaml.value, [], problems);
  if (file === null) return null;
  complainOfId(text, file.id);
  complainOfVersions(file, yaml, folder);
  await complainOfStrangersIn(
    folder,
    'versions',
    file.versions.map((version) => version.folder),
  );
  const filesOf = new Map<Version, FilesOfVersion>();
  for (const version of file.versions) filesOf.set(version, await readVersion(folder, file.languages, version));
  const visible = file.versions.find((version) => version.visible);
  if (visible === undefined) return null;
  const beside = filesOf.get(visible) ?? {};
  complainOfOtherPaths(file, filesOf, beside, folder);
  const cases = file.versions.map((version): FrozenCase => {
    const files = filesOf.get(version) ?? {};
    const input = { kind: 'program', stdin: '' } as const;
    return { ...frame(version, version.visible), input, expected: version.passes ? 'passes' : 'fails', files };
  });
  const read: CasesOfFile = {
    file: yaml.file,
    cases,
    isWhole: true,
    lineOf: (id) => yaml.lineOf(['versions', file.versions.findLastIndex((version) => version.id === id)]),
  };
  complainOfRepeatedIds([read], problems);
  const groups = weighGroups(file.groups, yaml, [read], problems);
  const { starters: given } = await readStarters(folder, file.languages);
  const starters = Object.fromEntries(file.languages.map((language) => [language, given[language] ?? makeTestStarter(language, beside)]));
  const body: CodeBody = {
    kind: 'code',
    task: 'tests',
    signature: null,
    starters,
    starterFiles: beside,
    compare: { order: 'exact' },
    limits: file.limits,
    groups,
    cases,
  };
  const proofs = await readProofs(folder, file.languages, Object.keys(groups), {});
  return loadedQuestion(text, { file, body, sources: { starters: given }, proofs });
}

async function readVersion(folder: Folder, languages: readonly Language[], version: Version): Promise<FilesOfVersion> {
  const directory = `versions/${version.folder}`;
  await complainOfStrangersIn(folder, directory, languages);
  const files: FilesOfVersion = {};
  for (const language of languages) {
    const read = await readFiles(folder, `${directory}/${language}`);
    if (read !== null) files[language] = read;
  }
  return files;
}

function complainOfVersions({ versions }: TestsFile, yaml: YamlFile, { problems }: Folder): void {
  const line = yaml.lineOf(['versions']);
  const right = versions.filter(({ passes }) => passes);
  if (right.filter(({ visible }) => visible).length !== 1)
    problems.add(
      yaml.file,
      line,
      'One right version must be visible: write `passes: true, visible: true` for the one that the candidate reads.',
    );
  if (right.every(({ visible }) => visible))
    problems.add(
      yaml.file,
      line,
      'Every right version is visible, so tests could look at its text alone. Add one with `passes: true` that is written differently.',
    );
  if (versions.length - right.length < 2) problems.add(yaml.file, line, 'There are fewer than two faulty versions. Add more.');
  for (const [index, version] of versions.entries()) {
    const at = yaml.lineOf(['versions', index]);
    if (version.passes && version.group !== undefined)
      problems.add(
        yaml.file,
        at,
        'A right version is worth no points: whoever finds something against it gets none at all. Remove its `group`.',
      );
    if (!version.passes && version.visible)
      problems.add(
        yaml.file,
        at,
        'A faulty version must not be visible. Remove `visible: true`, and describe an example in the statement.',
      );
    if (versions.findIndex(({ folder }) => folder === version.folder) !== index)
      problems.add(yaml.file, at, `The folder ${version.folder} is named twice. Keep one of them.`);
  }
}

/** A test imports the program by its name, so that every version needs the same files. */
function complainOfOtherPaths(
  { versions, languages }: TestsFile,
  filesOf: ReadonlyMap<Version, FilesOfVersion>,
  visible: FilesOfVersion,
  { problems }: Folder,
): void {
  for (const language of languages) {
    const wanted = Object.keys(visible[language] ?? {}).toSorted();
    for (const version of versions) {
      const found = Object.keys(filesOf.get(version)?.[language] ?? {}).toSorted();
      if (found.length > 0 && found.join('\n') !== wanted.join('\n'))
        problems.add(`versions/${version.folder}/${language}`, null, `The files must be those of the visible version: ${anyOf(wanted)}.`);
    }
  }
}
