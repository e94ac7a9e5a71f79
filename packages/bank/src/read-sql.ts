import type { CodeBody, FrozenCase } from '@assay/core/questions';
import { parseWith } from './complaints.ts';
import { hashOfSources, readRecordedResults } from './expected-results.ts';
import { type Folder, longestFileBytes, readText } from './folder.ts';
import { type CasesOfFile, complainOfRepeatedIds, weighGroups } from './groups.ts';
import { complainOfId, type LoadedQuestion, loadedQuestion, type QuestionText } from './loaded-question.ts';
import { readProofs } from './proofs.ts';
import { type SqlFile, sqlFile } from './question-file.ts';
import { frame } from './read-cases.ts';
import { readStarters } from './read-starters.ts';
import { makeStarter } from './starter.ts';
import { complainOfStrangers, complainOfStrangersIn } from './strangers.ts';
import type { YamlFile } from './yaml-file.ts';

export const referenceFile = 'solutions/accepted/reference.sql';
const schemaFile = 'schema.sql';

/** A question in SQL: a schema, data sets, and a reference whose results on each of them are what is expected. */
export async function readSql(text: QuestionText): Promise<LoadedQuestion | null> {
  const { folder, yaml } = text;
  const { problems } = folder;
  await complainOfStrangers(folder, [schemaFile, 'data', 'starter', 'solutions'], 'sql');
  const file = parseWith(sqlFile, yaml, yaml.value, [], problems);
  if (file === null) return null;
  complainOfId(text, file.id);
  complainOfDataSets(file, yaml, folder);
  await complainOfStrangersIn(folder, 'data', [...file.dataSets.map((dataSet) => dataSet.file), 'expected.json']);
  const schema = await readText(folder, schemaFile, longestFileBytes.solution, 'the tables: CREATE TABLE statements');
  const data = await readDataSets(folder, file);
  const proofs = await readProofs(folder, ['sql'], [...groupsOf(file)], {});
  const reference = proofs.find((proof) => proof.file === referenceFile);
  if (reference === undefined)
    problems.add(referenceFile, null, 'The file is missing. Its result on each data set is what is expected of a candidate.');
  if (schema === null || data === null || reference === undefined || typeof reference.source !== 'string') return null;
  const sourcesHash = hashOfSources(schema, data, reference.source);
  const recorded = await readRecordedResults(folder, sourcesHash);
  const cases = file.dataSets.map((dataSet): FrozenCase => {
    const input = { kind: 'query' as const, setup: [schema, data[dataSet.file] ?? ''] };
    return { ...frame(dataSet, dataSet.visible), input, expected: recorded?.results[dataSet.id] ?? null };
  });
  const read: CasesOfFile = {
    file: yaml.file,
    cases,
    isWhole: true,
    lineOf: (id) => yaml.lineOf(['dataSets', file.dataSets.findLastIndex((dataSet) => dataSet.id === id)]),
  };
  complainOfRepeatedIds([read], problems);
  const { starters: given } = await readStarters(folder, ['sql']);
  const body: CodeBody = {
    kind: 'code',
    signature: null,
    starters: { sql: given['sql'] ?? makeStarter('sql', null) },
    compare: file.compare,
    limits: file.limits,
    groups: weighGroups(file.groups, yaml, [read], problems),
    cases,
    tables: recorded?.tables ?? [],
  };
  const isStale = recorded === null || cases.some(({ expected }) => expected === null);
  // The accepted proof that the others are held to comes first.
  const ordered = [reference, ...proofs.filter((proof) => proof !== reference)];
  return loadedQuestion(text, { file, body, sources: { starters: given }, proofs: ordered, sourcesHash, isStale });
}

function groupsOf({ groups, dataSets }: SqlFile): Set<string> {
  return new Set(groups === undefined ? dataSets.flatMap(({ group }) => group ?? []) : Object.keys(groups));
}

function complainOfDataSets({ dataSets }: SqlFile, yaml: YamlFile, { problems }: Folder): void {
  const line = yaml.lineOf(['dataSets']);
  if (!dataSets.some(({ visible }) => visible))
    problems.add(yaml.file, line, 'No data set is visible. Write `visible: true` for the one whose rows the candidate sees.');
  if (dataSets.every(({ visible }) => visible))
    problems.add(yaml.file, line, 'Every data set is visible, so an answer could be written out by hand. Add one that is not.');
  const seen = new Set<string>();
  for (const [index, { file }] of dataSets.entries()) {
    if (seen.has(file)) problems.add(yaml.file, yaml.lineOf(['dataSets', index, 'file']), `${file} is named twice. Keep one of them.`);
    seen.add(file);
  }
}

/** The texts by their names; null when one could not be read. */
async function readDataSets(folder: Folder, { dataSets }: SqlFile): Promise<Record<string, string> | null> {
  const data: Record<string, string> = {};
  let isWhole = true;
  for (const { file, visible } of dataSets) {
    // What is visible is sent to the candidate with the question.
    const longest = visible ? longestFileBytes.statement : longestFileBytes.yaml;
    const text = await readText(folder, `data/${file}`, longest, 'INSERT statements for the tables of schema.sql; it may be empty');
    if (text === null) isWhole = false;
    else data[file] = text;
  }
  return isWhole ? data : null;
}
