import { createHash } from 'node:crypto';
import { drawnValues } from '@assay/core/questions/schema';
import { z } from 'zod';
import { parseWith } from './complaints.ts';
import { type Folder, longestFileBytes, readText } from './folder.ts';
import { jsonOrNull } from './json-or-null.ts';
import type { Values } from './placeholders.ts';
import { parseYaml } from './yaml-file.ts';

export const listsFile = 'parameters.yaml';
export const scriptFile = 'parameters.js';
export const drawsFile = 'variants.json';

/** How many variants a question has where its folder says nothing else; each is proven. */
export const usualDraws = 20;
const mostDraws = 100;
const fewestDraws = 2;
const mostCombinations = 100_000;

const name = z.string().regex(/^[a-z][A-Za-z0-9]{0,30}$/, 'must be camelCase, such as ratePercent');
const value = drawnValues.valueType;

export const parametersFile = z.strictObject({
  draws: z.int().min(fewestDraws).max(mostDraws).default(usualDraws).describe('How many variants there are, each of them proven.'),
  values: z
    .record(name, z.array(value).min(1).max(50))
    .refine((lists) => Object.keys(lists).length > 0, 'needs at least one name')
    .describe('For each name the values that it may have, such as { weeks: [6, 8, 12] }.'),
});

/** Written by `assay check --record` from the script, so that reading a question runs nothing. */
const recordedDraws = z.strictObject({ script: z.string(), draws: z.array(drawnValues).min(fewestDraws).max(mostDraws) });

export type DrawsReading =
  /** The question has one form. */
  | { kind: 'none' }
  | { kind: 'drawn'; draws: readonly Values[] }
  /** The script is newer than what was recorded of it. */
  | { kind: 'stale' }
  /** Told already. */
  | { kind: 'faulty' };

/** What a question's names stand for, once for each of its variants. */
export async function readDraws(folder: Folder): Promise<DrawsReading> {
  const { problems } = folder;
  const lists = await readText(folder, listsFile, longestFileBytes.yaml);
  const script = await readText(folder, scriptFile, longestFileBytes.solution);
  if (lists !== null && script !== null) {
    problems.add(listsFile, null, `There is also ${scriptFile}. Keep one of them.`);
    return { kind: 'faulty' };
  }
  if (script !== null) return readRecordedDraws(folder, script);
  if (lists === null) return { kind: 'none' };
  const yaml = parseYaml(listsFile, lists, problems);
  const file = yaml === null ? null : parseWith(parametersFile, yaml, yaml.value, [], problems);
  if (file === null) return { kind: 'faulty' };
  const draws = drawFromLists(file);
  if (draws !== null) return { kind: 'drawn', draws };
  const sentence = `The lists give fewer than ${fewestDraws} combinations, or more than ${mostCombinations}. Change the values.`;
  problems.add(listsFile, yaml?.lineOf(['values']) ?? null, sentence);
  return { kind: 'faulty' };
}

async function readRecordedDraws(folder: Folder, script: string): Promise<DrawsReading> {
  const text = await readText(folder, drawsFile, longestFileBytes.yaml);
  const recorded = recordedDraws.safeParse(jsonOrNull(text ?? ''));
  return recorded.success && recorded.data.script === hashOf(script) ? { kind: 'drawn', draws: recorded.data.draws } : { kind: 'stale' };
}

/** One variant a line: a change of one is a change of one line. */
export function writeDraws(script: string, draws: readonly Values[]): string {
  return `{"script":"${hashOf(script)}","draws":[\n${draws.map((values) => JSON.stringify(values)).join(',\n')}\n]}\n`;
}

/** Combinations in an order that only their values decide, so that a new value in a list leaves most variants as they were. */
function drawFromLists({ draws, values }: z.infer<typeof parametersFile>): Values[] | null {
  const lists = Object.entries(values);
  const count = lists.reduce((product, [, list]) => product * list.length, 1);
  if (count < fewestDraws || count > mostCombinations) return null;
  const combinations = lists.reduce<Values[]>(
    (made, [key, list]) => made.flatMap((before) => list.map((drawn) => ({ ...before, [key]: drawn }))),
    [{}],
  );
  return combinations
    .map((combination) => ({ combination, rank: hashOf(JSON.stringify(combination)) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, draws)
    .map(({ combination }) => combination);
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
