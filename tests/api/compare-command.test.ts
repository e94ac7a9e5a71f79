import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { assay } from '../support/assay-command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-compare-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

const compare = (...words: readonly string[]) => assay({}, 'compare', ...words);

const lines = z.tuple([z.number(), z.number()]);
const pair = z.strictObject({
  a: z.string(),
  b: z.string(),
  similarity: z.number().min(0).max(1),
  surprise: z.number().min(0),
  regions: z.array(z.strictObject({ a: lines, b: lines })),
});
const pairsIn = (stdout: string) => stdout.split('\n').flatMap((line) => (line === '' ? [] : [pair.parse(JSON.parse(line))]));

const sum =
  'def total(rows):\n    result = 0\n    for row in rows:\n        if row > 3:\n            result += row * 2\n    return result\n';
const renamed = sum.replaceAll('rows', 'xs').replaceAll('row', 'x').replaceAll('result', 'acc');
const other =
  'from functools import reduce\n\ndef total(values):\n    kept = filter(lambda value: value > 3, values)\n    return reduce(lambda a, b: a + b * 2, kept, 0)\n';

test('prints a line of JSON a pair, most similar first', async () => {
  write('ann.py', sum);
  write('bob.py', other);
  write('cid.py', renamed);
  const { code, stdout, stderr } = await compare(folder, '--language', 'python', '--json');
  const pairs = pairsIn(stdout);
  expect({ code, stderr, pairs: pairs.length }).toEqual({ code: 0, stderr: '', pairs: 3 });
  expect(pairs[0]).toMatchObject({ a: 'ann.py', b: 'cid.py', similarity: 1 });
  expect(pairs.map(({ similarity }) => similarity)).toEqual(pairs.map(({ similarity }) => similarity).toSorted((one, next) => next - one));
});

test('prints a table for people, which says what surprise means and what is not found', async () => {
  write('ann.py', sum);
  write('cid.py', renamed);
  const { code, stdout } = await compare(folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^surprise +similarity +pair\n +\d\.\d +1\.00 +ann\.py +cid\.py/);
  expect(stdout).toContain('one honest pair in 100');
  expect(stdout).toContain('Each is compared with 1 other: of 1,000 honest ones, 10 have a pair of 2.0 or more by chance.');
  expect(stdout).toContain('is not found');
});

test('takes a folder with all its files for one submission, and compares each language within itself', async () => {
  write('ann/main.py', sum);
  write('ann/lib/helper.py', other);
  write('bob/main.py', `${other}\n${renamed}`);
  write('cid.js', 'const total = (rows) => rows.filter((row) => row > 3).reduce((sum, row) => sum + row * 2, 0);\n');
  write('dora.js', 'function total(rows) { let sum = 0; for (const row of rows) if (row > 3) sum += row * 2; return sum; }\n');
  write('README.md', 'not code');
  const pairs = pairsIn((await compare(folder, '--json')).stdout);
  expect(pairs.map(({ a, b }) => `${a} ${b}`).toSorted()).toEqual(['ann bob', 'cid.js dora.js']);
});

test('leaves the starter code out', async () => {
  const template = write('../starter.py', sum);
  write('ann.py', `${sum}\n${other}`);
  write('bob.py', `${sum}\ndef rest(names):\n    return sorted({name.lower() for name in names if name}, key=len)[:5]\n`);
  const [without] = pairsIn((await compare(folder, '--json')).stdout);
  const [taken] = pairsIn((await compare(folder, '--json', '--template', template)).stdout);
  rmSync(template);
  expect(taken?.similarity).toBeLessThan((without?.similarity ?? 0) / 2);
});

test('says what is too small, broken, cut or no text, and goes on', async () => {
  write('broken.py', `def ((((\n${sum}`);
  write('small.py', 'x = 1\n');
  write('zero.py', new Uint8Array([97, 0, 98]));
  write('wide.py', Buffer.from(`\uFEFF${sum}`, 'utf16le'));
  write('western.py', Buffer.from(`name = "café"\n${sum}`, 'latin1'));
  write('long.py', 'x = 1;'.repeat(60_000));
  const { code, stdout, stderr } = await compare(folder, '--json');
  expect(code).toBe(0);
  expect(stderr).toMatch(/^broken\.py: not understood as a whole/m);
  expect(stderr).toMatch(/^small\.py: fewer than 20 words and signs/m);
  expect(stderr).toMatch(/zero\.py is left out: it is no text\.$/m);
  expect(stderr).toMatch(/^long\.py: too long/m);
  const pairs = pairsIn(stdout);
  expect(pairs.length).toBe(10);
  expect(pairs.filter(({ a, b }) => `${a} ${b}`.includes('small.py')).every(({ surprise }) => surprise === 0)).toBe(true);
  expect(pairs.find(({ a, b }) => a === 'western.py' && b === 'wide.py')?.similarity).toBeGreaterThan(0.8);
});

test.each<[string, readonly string[], RegExp]>([
  ['a folder that is not there', ['nowhere'], /The folder nowhere cannot be read\. Name an existing folder\./],
  ['a language that is not compared', ['.', '--language', 'cobol'], /cobol is not compared here\. Write one of: javascript, /],
  ['a template that is not there', ['.', '--template', 'none.py'], /The template none\.py cannot be read\. Name an existing text file\./],
  ['no folder', [], /missing required argument 'dir'/],
])('ends with 2 and a sentence for %s', async (_, words, sentence) => {
  const { code, stdout, stderr } = await compare(...words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(sentence);
});

test('ends with 2 where there is nothing to compare', async () => {
  expect(await compare(folder)).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('holds no submission. Two are needed'),
  });
  const file = write('ann.py', sum);
  expect(await compare(folder, '--language', 'python')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('holds one submission in python'),
  });
  expect(await compare(file)).toMatchObject({ code: 2, stderr: expect.stringContaining('is a file. Name the folder') });
});
