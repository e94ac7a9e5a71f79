import type { RunOutcome } from '@assay/core/runs';
import { type SupervisorProcess, startSupervisorProcess } from '@assay/runner-pool';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callRequest, programRequest, superviseFile } from './requests.ts';

/** Types are never checked and never keep a program from running; every line that is told is the line that was written. */
let supervisor: SupervisorProcess;

beforeAll(async () => {
  supervisor = await startSupervisorProcess({ superviseFile, memoryMb: 256 });
});
afterAll(() => supervisor.stop());

const run = async (files: Record<string, string>, options: { stdin?: string; owner?: string } = {}): Promise<RunOutcome> => {
  const { stdin = '', owner = 'types' } = options;
  const [entry = ''] = Object.keys(files);
  const cases = [{ kind: 'program' as const, stdin }];
  const [outcome] = await supervisor.runner.run(programRequest({ owner, source: '', language: 'typescript', files, entry, cases }));
  if (outcome === undefined) throw new Error('No outcome.');
  return outcome;
};

test.each<[string, string]>([
  [
    'annotations, generics, assertions',
    'const add = <T extends number>(a: T, b?: T): number => (a as number) + b!; console.log(add<number>(20, 22));',
  ],
  ['assertions in angle brackets', 'const n = <number>(<unknown>"42");\nconsole.log(String(n));'],
  ['types that do not fit', 'const answer: string = 42; console.log(answer satisfies number);'],
  [
    'interfaces, aliases and overloads',
    'interface A { b: number }\ntype B = A | null;\nfunction f(a: string): B;\nfunction f(a: unknown): B { return { b: 42 }; }\nconsole.log(f("")?.b);',
  ],
  [
    'classes',
    'abstract class A { protected abstract f(): number; }\nclass B extends A { override f(): number { return this.#x; } readonly #x: number = 42; declare y: string; }\nconsole.log(new B().f());',
  ],
  [
    'imports of types',
    "import type { Readable } from 'node:stream';\nimport { type ReadStream, readFileSync } from 'node:fs';\nconst a: Readable | ReadStream | null = null;\nconsole.log(a ?? readFileSync(0, 'utf8').length + 42);",
  ],
  [
    'enums',
    "enum Size { Small, Large = 40, Huge }\nenum Word { Yes = 'y' }\nconsole.log(Size.Huge + Number(Size[0] === 'Small') + Word.Yes.length - 1);",
  ],
  ['constant enums', 'const enum Size { Large = 42 }\nconsole.log(Size.Large);'],
  [
    'namespaces',
    'namespace Units {\n  export const base = 40;\n  export function plus(n: number) { return base + n; }\n}\nconsole.log(Units.plus(2));',
  ],
  [
    'parameter properties',
    'class Box { constructor(private readonly x: number, public y = 2) {} sum(): number { return this.x + this.y; } }\nconsole.log(new Box(40).sum());',
  ],
  ['CommonJS as TypeScript writes it', "import fs = require('node:fs');\nconsole.log(fs.readFileSync(0, 'utf8').length + 42);"],
  ['require', "const { readFileSync } = require('fs');\nconsole.log((readFileSync(0, 'utf8') as string).length + 42);"],
])('runs %s', async (_what, source) => {
  expect(await run({ 'main.ts': source })).toMatchObject({ outcome: 'completed', stdout: '42\n', stderr: '' });
});

test('joins files by every name that people give them, types among what is imported', async () => {
  const outcome = await run({
    'main.ts': `import { twice, Item } from './lib/twice';
import { Shape } from './lib/twice.ts';
import { name } from './lib/twice.js';
import plain from './plain.js';
import { deep } from './deep';
export { Shape };
const late = await import('./late');
const item: Item = { n: 4 };
console.log(twice(item), name, plain, deep, late.default satisfies number);`,
    'lib/twice.ts':
      "import { Item } from './types';\nexport { Item };\nexport type Shape = 'a';\nexport const name: string = 'twice';\nexport const twice = (item: Item): number => item.n * 2;",
    'lib/types.ts': 'export interface Item { n: number } // without an end of line',
    'plain.js': 'export default 1;',
    'deep/index.ts': 'interface Local { a: 1 }\nexport { Local };\nexport const deep = 2;',
    'late.mts': 'export default 3;',
  });
  expect(outcome).toMatchObject({ outcome: 'completed', stderr: '', stdout: '8 twice 1 2 3\n' });
});

test('requires TypeScript files, too', async () => {
  const files = {
    'main.cts': "const { twice } = require('./twice');\nconsole.log(twice(21));",
    'twice.ts': 'exports.twice = (n: number): number => n * 2;',
  };
  expect(await run(files)).toMatchObject({ outcome: 'completed', stdout: '42\n' });
});

test('reads standard input line by line', async () => {
  const source = `import * as readline from 'node:readline';
const sums: number[] = [];
for await (const line of readline.createInterface({ input: process.stdin })) sums.push(Number(line));
console.log(sums.reduce((a: number, b: number): number => a + b, 0));`;
  expect(await run({ 'main.ts': source }, { stdin: '20\n22\n' })).toMatchObject({ outcome: 'completed', stdout: '42\n' });
});

test('calls a function with types, exported or not', async () => {
  const sources = [
    'type Bill = { cents: number };\nfunction solve(bills: Bill[]): number { return bills[0]?.cents ?? 0; }',
    'interface Bill { cents: number }\nexport const solve = (bills: readonly Bill[]): number => bills.at(0)!.cents;',
    'enum Key { Cents = "cents" }\nexport default function (bills: any[]): number { return bills[0][Key.Cents]; }',
  ];
  for (const source of sources) {
    const request = callRequest({
      owner: 'types',
      source: '',
      calls: [[[{ cents: 5 }]]],
      language: 'typescript',
      files: { 'main.ts': source },
      entry: 'main.ts',
    });
    expect(await supervisor.runner.run(request)).toMatchObject([{ outcome: 'completed', returned: 5 }]);
  }
});

test.each<[string, string, { line: number; column?: number }]>([
  ['thrown', 'interface A {\n  b: number;\n}\nconst a: A = { b: 1 };\n  throw new Error("no");', { line: 5, column: 9 }],
  ['thrown in an ES module', 'export type A = {\n  b: number;\n};\n\nthrow new Error("no");', { line: 5, column: 7 }],
  [
    'thrown after an enum',
    'enum Size {\n  Small,\n  Large,\n}\n\n// why\nfunction f(size: Size): never {\n  throw new Error(String(size));\n}\n\nf(Size.Large);',
    { line: 8, column: 9 },
  ],
  [
    'thrown by a method after parameter properties',
    'class Box {\n  constructor(\n    private readonly x: number,\n    private readonly y: number,\n  ) {}\n\n  f(): void {\n    missing(this.x, this.y);\n  }\n}\n\nnew Box(1, 2).f();',
    { line: 8, column: 5 },
  ],
  [
    'unhandled in a promise',
    'namespace A { export const b = 1; }\n\n\nasync function f(): Promise<void> {\n  throw new Error(String(A.b));\n}\nvoid f();',
    { line: 5, column: 9 },
  ],
])('names the line and column of an error %s', async (_how, source, place) => {
  const outcome = await run({ 'main.ts': source });
  expect(outcome).toMatchObject({ outcome: 'runtime_error', error: { file: 'main.ts', ...place } });
  expect(outcome.stderr).toContain(`main.ts:${place.line}\n${source.split('\n')[place.line - 1]}\n`);
});

test.each<[string, string, { line: number; column?: number }]>([
  ['a type that is missing', 'const a = 1;\nlet b: = 3;\n', { line: 2, column: 8 }],
  ['a bracket that is missing', 'function f(a: number {\n  return a;\n}\n', { line: 1 }],
  ['a name declared twice', 'const a: number = 1;\nconst a: number = 2;\n', { line: 2, column: 7 }],
  ['a name declared twice after an enum', 'enum A {\n  B,\n}\nconst c: number = 1;\nconst c: number = 2;\n', { line: 5, column: 7 }],
  ['a decorator', 'const f = () => 1;\n@f\nclass A {}\n', { line: 2 }],
])('says at which line %s stands', async (_what, source, place) => {
  const outcome = await run({ 'main.ts': source });
  expect(outcome, JSON.stringify(outcome)).toMatchObject({ outcome: 'compile_error', error: { file: 'main.ts', ...place } });
  expect(outcome.stderr).toContain(`main.ts:${place.line}\n`);
});

test('names the file that does not compile where another one imports it', async () => {
  const outcome = await run({ 'main.ts': "import { a } from './a';\nconsole.log(a);", 'a.ts': '\nexport const a: = 1;' });
  expect(outcome).toMatchObject({ outcome: 'compile_error', error: { file: 'a.ts', line: 2 } });
});

test('outlives a file that is nested too deeply for the parser of types', async () => {
  for (const deep of ['('.repeat(200_000), `type A = ${'['.repeat(100_000)}${']'.repeat(100_000)}`]) {
    const outcome = await run({ 'main.ts': `let a = ${deep}` }, { owner: 'deep' });
    expect(outcome.outcome).toBe('compile_error');
    expect(outcome.error?.message).toMatch(/nested too deeply/);
    expect(await run({ 'main.ts': 'const a: number = 1;\nconsole.log(a)' }, { owner: 'deep' })).toMatchObject({
      outcome: 'completed',
      stdout: '1\n',
    });
  }
});

test('ends a file that keeps the parser of types busy for ever, and goes on', async () => {
  const source = `let a = ${'<T>('.repeat(60)}1${')'.repeat(60)}`;
  const request = programRequest({
    owner: 'busy',
    source: '',
    language: 'typescript',
    files: { 'main.ts': source },
    entry: 'main.ts',
    limits: { timeMs: 100, memoryMb: 64 },
  });
  expect(await supervisor.runner.run(request)).toMatchObject([{ outcome: 'time_limit' }]);
  expect(await run({ 'main.ts': 'console.log(1 as number)' }, { owner: 'busy' })).toMatchObject({ outcome: 'completed', stdout: '1\n' });
});

test('takes the memory of the parser of types from no program', async () => {
  // Held for a while, so that whoever looks from outside sees it on a busy machine too.
  const source =
    'const held: number[] = new Array(3e6).fill(1.5);\nfor (const until = Date.now() + 300; Date.now() < until; );\nconsole.log(held.length);';
  const request = programRequest({
    owner: 'memory',
    source: '',
    language: 'typescript',
    files: { 'main.ts': source },
    entry: 'main.ts',
    limits: { timeMs: 2000, memoryMb: 64 },
  });
  const plain = { ...request, language: 'javascript' as const, files: { 'main.js': source.replace(': number[]', '') }, entry: 'main.js' };
  // Memory is looked at from outside now and then: of three runs one is seen at its largest, however busy the machine.
  const peakMb = async (asked: typeof request | typeof plain): Promise<number> => {
    const peaks: number[] = [];
    for (const run of [1, 2, 3]) {
      const [outcome] = await supervisor.runner.run({ ...asked, owner: `${asked.language}/${run}` });
      expect(outcome?.outcome).toBe('completed');
      peaks.push((outcome?.peakMemoryBytes ?? 0) / 1024 / 1024);
    }
    return Math.max(...peaks);
  };
  expect(Math.abs((await peakMb(request)) - (await peakMb(plain)))).toBeLessThan(12);
});
