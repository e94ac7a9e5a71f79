import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readQuestion } from './read-question.ts';

const original = fileURLToPath(new URL('../../../tests/bank/folders/sound', import.meta.url));

let bench = '';
beforeEach(async () => {
  bench = await mkdtemp(join(tmpdir(), 'assay-hash-'));
  await cp(original, join(bench, 'sound'), { recursive: true });
});
afterEach(() => rm(bench, { recursive: true }));

async function hash(): Promise<string> {
  const reading = await readQuestion(join(bench, 'sound'));
  if (!reading.isLoaded) throw new Error(JSON.stringify(reading.broken.problems));
  return reading.question.contentHash;
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const path = join(bench, 'sound', file);
  const before = await readFile(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(path, after);
}

test.each([
  ['statement.md', 'Return', 'Give back'],
  ['question.yaml', 'minutes: 5', 'minutes: 6'],
  ['question.yaml', 'title: Paid total', 'title: Paid'],
  ['question.yaml', 'edges: 1', 'edges: 2'],
  ['question.yaml', 'licence: own', 'limits: { timeMs: 900, memoryMb: 64 }\nlicence: own'],
  ['tests/hidden.yaml', 'expected: 25', 'expected: 26'],
  ['tests/sample.yaml', 'one of two', 'one of both'],
])('changes with what a candidate or a grade depends on: %s, %s', async (file, from, to) => {
  const before = await hash();
  await edit(file, (text) => text.replace(from, to));
  expect(await hash()).not.toBe(before);
});

test.each([
  ['question.yaml', 'version: 1', 'version: 2'],
  ['question.yaml', 'difficulty: 1', 'difficulty: 2'],
  ['question.yaml', 'skills: [general-programming]', 'skills: [sums]'],
  ['question.yaml', 'family: totals', 'family: sums'],
  ['question.yaml', 'groups: { basics: 1, edges: 1 }', '# a comment\ngroups: { edges: 1, basics: 1 }'],
  ['solutions/accepted/loop.js', 'let total', 'let  total'],
])('stays with a new version, the catalogue, comments, key order and proofs: %s, %s', async (file, from, to) => {
  const before = await hash();
  await edit(file, (text) => text.replace(from, to));
  expect(await hash()).toBe(before);
});

test('changes with the data of a chart', async () => {
  await mkdir(join(bench, 'sound', 'data'));
  await writeFile(join(bench, 'sound', 'data', 'bills.csv'), 'Week,Bills\n1,2\n');
  const chart = '\n\n```chart\ntype: bar\ncaption: Bills\nalt: A bar\ndata: data/bills.csv\n```\n';
  await edit('statement.md', (text) => text + chart);
  const before = await hash();
  await edit('data/bills.csv', (text) => text.replace('1,2', '1,3'));
  expect(await hash()).not.toBe(before);
});
