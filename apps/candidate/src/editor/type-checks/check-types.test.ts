import { expect, test } from 'vitest';
import { createTypeCheck } from './check-types.ts';

const check = createTypeCheck();
const messagesIn = (text: string, beside: Readonly<Record<string, string>> = {}) =>
  check({ files: { ...beside, 'main.ts': text }, path: 'main.ts' }).map(({ message }) => message);

test('says where a type is wrong, as the compiler says it', () => {
  const text = 'function total(prices: number[]): number {\n  return prices.join();\n}\n';
  const [problem, ...more] = check({ files: { 'main.ts': text }, path: 'main.ts' });
  expect(problem?.message).toBe("Type 'string' is not assignable to type 'number'.");
  expect(text.slice(problem?.start, (problem?.start ?? 0) + (problem?.length ?? 0))).toBe('return');
  expect(more).toEqual([]);
});

test('says what does not parse', () => {
  expect(messagesIn('const a = ;')).toEqual(['Expression expected.']);
});

test('knows what the sandbox has, and that it is no browser', () => {
  const program = `
    import { readFileSync } from 'node:fs';
    import assert from 'node:assert';
    import * as readline from 'readline';
    const lines: string[] = readFileSync(0, 'utf8').split('\\n');
    const util = require('node:util');
    setTimeout(() => console.log(lines.length, util), 5);
    for await (const line of readline.createInterface({ input: process.stdin })) assert(line.length);
    const url: URL = new URL('https://example.org');
    console.log(url, Buffer.from('a').toString('hex'), Map.groupBy([1], (n) => n % 2));
    process.exit(0);
  `;
  expect(messagesIn(program)).toEqual([]);
  expect(messagesIn('document.title')).toEqual([expect.stringContaining("Cannot find name 'document'")]);
  expect(messagesIn("import net from 'node:net';")).toEqual([expect.stringContaining("Cannot find module 'node:net'")]);
});

test('knows the other files of the answer, by each way to name them, and forgets those of another question', () => {
  const beside = { 'rates.ts': 'export type Rate = { percent: number };\nexport const half: Rate = { percent: 50 };\n' };
  for (const name of ['./rates', './rates.ts', './rates.js']) {
    expect(messagesIn(`import { half } from '${name}';\nconst text: string = half.percent;\nconsole.log(text);\n`, beside)).toEqual([
      "Type 'number' is not assignable to type 'string'.",
    ]);
  }
  expect(messagesIn("import { half } from './rates';\nconsole.log(half);\n")).toEqual([expect.stringContaining('Cannot find module')]);
});

test('lets two files have a function of the same name', () => {
  expect(messagesIn('function solve(): void {}\n', { 'other.ts': 'function solve(): void {}\n' })).toEqual([]);
});
