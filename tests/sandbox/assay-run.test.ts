import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const command = fileURLToPath(new URL('../../apps/cli/src/assay.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'assay-run-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): string => {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};
const assay = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'run', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

test('runs a file and prints what it printed', () => {
  const file = write('one.js', "console.log('hi', require('fs').readFileSync(0, 'utf8')); console.error('there')");
  const { status, stdout, stderr } = assay('--stdin', write('in.txt', 'you'), file);
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'hi you\n' });
  expect(stderr).toMatch(/^there\ncompleted: /);
});

test('runs a folder and prints the promised result with --json', () => {
  write('many/index.mjs', "import { name } from './lib/name.js'; console.log(name); process.exit(3)");
  write('many/lib/name.js', "export const name = 'ann'");
  const { status, stdout } = assay('--json', join(folder, 'many'));
  expect(status).toBe(0);
  const result = JSON.parse(stdout);
  expect(Object.keys(result)).toEqual(['id', 'outcome', 'exitCode', 'stdout', 'stderr', 'wallMs', 'cpuMs', 'peakMemoryBytes']);
  expect(result).toMatchObject({ outcome: 'runtime_error', exitCode: 3, stdout: 'ann\n' });
});

test('runs TypeScript, by its ending or by the language asked for', () => {
  const source = 'enum Size { Large = 4 }\nconst size: Size = Size.Large;\nconsole.log(size);\n';
  expect(assay(write('typed.ts', source))).toMatchObject({ status: 0, stdout: '4\n' });
  expect(assay('--language', 'typescript', write('typed.txt', source))).toMatchObject({ status: 0, stdout: '4\n' });
  write('typed/main.ts', "import { Size, large } from './size';\nconst size: Size = large;\nconsole.log(size);\n");
  write('typed/size.ts', 'export type Size = number;\nexport const large: Size = 5;\n');
  expect(assay(join(folder, 'typed'))).toMatchObject({ status: 0, stdout: '5\n' });
  const { stderr } = assay(write('broken.ts', 'let a: number = 1;\nlet b: = 2;\n'));
  expect(stderr).toMatch(/broken\.ts:2\nlet b: = 2;\n {7}\^\n\nSyntaxError: [\s\S]*compile_error/);
});

test('runs Python, a file or a folder that starts with main.py', () => {
  expect(assay('--stdin', write('name.txt', 'ann'), write('one.py', 'print("hi", input())'))).toMatchObject({
    status: 0,
    stdout: 'hi ann\n',
  });
  write('snakes/main.py', 'from lib.rows import total\nimport sys\nprint(total)\nsys.exit(3)\n');
  write('snakes/lib/rows.py', 'total = 6\n');
  const result = JSON.parse(assay('--json', join(folder, 'snakes')).stdout);
  expect(result).toMatchObject({ outcome: 'runtime_error', exitCode: 3, stdout: '6\n' });
});

test('runs SQL: the other files first, the rows of the last statement as JSON, an error with its place', () => {
  write('sql/rows.sql', "insert into t values (1, 'a'), (null, 'b');");
  write('sql/a-tables.sql', 'create table t (n integer, name text);');
  write('sql/main.sql', 'select name, n from t order by name;');
  expect(assay(join(folder, 'sql'))).toMatchObject({ status: 0, stdout: '{"columns":["name","n"],"rows":[["a",1],["b",null]]}\n' });
  const { status, stderr } = assay(write('broken.sql', 'select 1,\n  form t;'));
  expect(status).toBe(0);
  expect(stderr).toMatch(/^broken\.sql:2\n {2}form t;\n {2}\^\n\nno such column: form\ncompile_error: /);
});

test('runs a batch, one result a line in the order of the input, whatever each of them did', () => {
  const line = (id: string, source: string) =>
    JSON.stringify({ id, language: 'javascript', files: { 'main.js': source }, entry: 'main.js', limits: { timeMs: 300 } });
  const batch = write(
    'batch.jsonl',
    [line('a', 'console.log(1)'), line('b', 'for (;;);'), line('c', 'let = ;'), line('d', 'console.log(4)')].join('\n'),
  );
  const { status, stdout, stderr } = assay('--batch', batch, '--concurrency', '3');
  const results = stdout
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text));
  expect(results.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['a', 'completed'],
    ['b', 'time_limit'],
    ['c', 'compile_error'],
    ['d', 'completed'],
  ]);
  expect(status).toBe(0);
  expect(stderr).toMatch(/4 run in .* s: /);
});

test.each([
  [[], 'assay run PATH'],
  [['nowhere.js'], 'does not exist'],
  [['--language', 'cobol', command], 'cobol is not a language'],
  [['--time-limit-ms', '1', command], 'whole number from 10'],
  [['--batch', 'nowhere.jsonl'], 'cannot be read'],
])('ends %j with exit code 2 and a sentence', (args, sentence) => {
  const { status, stdout, stderr } = assay(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(sentence);
});

test('names the line of a batch that cannot be read, before anything is run', () => {
  const batch = write('wrong.jsonl', '{"id":"a","files":{"main.js":"1"}}\n{"id":2}\n');
  const { status, stdout, stderr } = assay('--batch', batch);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('wrong.jsonl, line 2: id:');
});
