import { expect, test } from 'vitest';
import { importName, readSource } from './source-kind.ts';

const kindOf = async (path: string, files: Record<string, string>) => (await readSource(path, files)).kind;

test.each([
  ['a.mjs', '', 'module'],
  ['a.cjs', 'import("x")', 'commonjs'],
  ['a.js', 'import fs from "fs"', 'module'],
  ['a.js', 'export const a = 1', 'module'],
  ['a.js', 'console.log(import.meta.url)', 'module'],
  ['a.js', 'const a = require("a"); import("b")', 'commonjs'],
  ['a.js', '// import a from "a"', 'commonjs'],
  ['a.json', '{}', 'json'],
])('takes %s with `%s` as %s', async (path, text, kind) => {
  expect(await kindOf(path, { [path]: text })).toBe(kind);
});

test.each([
  ['a.ts', 'import type { A } from "./a"; const b: A = 1', 'commonjs'],
  ['a.ts', 'import { A } from "./a"', 'module'],
  ['a.ts', 'export interface A { b: 1 }', 'module'],
  ['a.ts', 'export interface A { b: 1 } // the end', 'module'],
  ['a.mts', '', 'module'],
  ['a.cts', 'const a: number = 1', 'commonjs'],
])('takes %s with `%s` as %s, its types apart', async (path, text, kind) => {
  const source = await readSource(path, { [path]: text });
  expect(source).toMatchObject({ failure: null, places: null });
  expect(source.code.slice(0, text.length).replace(/[^\n]/g, ' ')).toBe(text.replace(/[^\n]/g, ' '));
  expect(source.kind).toBe(kind);
});

test('asks the nearest package.json about files that end in .js', async () => {
  const files = { 'package.json': '{"type":"module"}', 'lib/package.json': '{"type":"commonjs"}', 'a.js': '', 'lib/b.js': '' };
  expect([await kindOf('a.js', files), await kindOf('lib/b.js', files)]).toEqual(['module', 'commonjs']);
});

test('rewrites dynamic imports and import.meta without moving a column', async () => {
  const text = 'const a = await import("./b.js"); console.log(import.meta.url, "import(");';
  const { code, usesImport } = await readSource('a.mjs', { 'a.mjs': text });
  expect(code).toHaveLength(text.length);
  expect(code).toBe(text.replace('import("./b', `${importName}("./b`).replace('import.meta', `${importName}.meta`));
  expect(usesImport).toBe(true);
});

test('keeps a first line for Node out of the way', async () => {
  expect((await readSource('a.js', { 'a.js': '#!/usr/bin/env node\n1' })).code).toBe('///usr/bin/env node\n1');
});
