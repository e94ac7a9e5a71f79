import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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

const linesOf = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text));

test('runs a batch of all languages, several files and standard input each, a file from Windows as any other', () => {
  const requests = [
    {
      id: 'js',
      language: 'javascript',
      files: { 'main.js': "console.log(require('./h').x, require('fs').readFileSync(0, 'utf8'))", 'h.js': 'exports.x = 1' },
    },
    {
      id: 'esm',
      language: 'javascript',
      files: {
        'main.mjs': "import { x } from './h.mjs'; console.log(x); console.error('e'); process.exit(3)",
        'h.mjs': 'export const x = 2',
      },
    },
    {
      id: 'ts',
      language: 'typescript',
      files: { 'main.ts': "import { x } from './h';\nconst y: number = x; console.log(y)", 'h.ts': 'export const x: number = 3' },
    },
    { id: 'py', language: 'python', files: { 'main.py': 'import helper\nprint(helper.x, input())', 'helper.py': 'x = 4' } },
    {
      id: 'sql',
      language: 'sql',
      files: { 'b.sql': 'insert into t values (5)', 'a.sql': 'create table t (n int)', 'main.sql': 'select n from t' },
    },
    { id: 'broken ts', language: 'typescript', files: { 'main.ts': 'let a: = 1' } },
    { id: 'broken py', language: 'python', files: { 'main.py': 'print("a"' } },
    { id: 'failed py', language: 'python', files: { 'main.py': 'assert 1 == 2, "no"' } },
    { id: 'broken sql', language: 'sql', files: { 'main.sql': 'selec 1' } },
  ];
  const lines = requests.map((request) =>
    JSON.stringify({ ...request, entry: Object.keys(request.files).find((name) => name.startsWith('main')), stdin: 'in\n' }),
  );
  const { status, stdout } = assay('--batch', write('all.jsonl', `\uFEFF${lines.join('\r\n')}\r\n\r\n`));
  expect(status).toBe(0);
  expect(linesOf(stdout).map(({ id, outcome, exitCode, stdout: printed }) => [id, outcome, exitCode, printed])).toEqual([
    ['js', 'completed', 0, '1 in\n\n'],
    ['esm', 'runtime_error', 3, '2\n'],
    ['ts', 'completed', 0, '3\n'],
    ['py', 'completed', 0, '4 in\n'],
    ['sql', 'completed', 0, '{"columns":["n"],"rows":[[5]]}\n'],
    ['broken ts', 'compile_error', 1, ''],
    ['broken py', 'compile_error', 1, ''],
    ['failed py', 'runtime_error', 1, ''],
    ['broken sql', 'compile_error', 1, ''],
  ]);
});

test('keeps output complete and in order up to 64 kB of both streams together, then ends the run', () => {
  const program = (lines: number) => `for (let i = 0; i < ${lines}; i += 1) { console.log('out', i); console.error('err', i); }`;
  const python = 'import sys\nfor i in range(100_000):\n    print("é", i)\n    print("e", i, file=sys.stderr)\n';
  const batch = [
    { id: 'all', files: { 'main.js': program(2500) } },
    { id: 'cut', files: { 'main.js': program(100_000) } },
    { id: 'python', files: { 'main.py': python } },
  ];
  const results = linesOf(assay('--batch', write('floods.jsonl', batch.map((request) => JSON.stringify(request)).join('\n'))).stdout);
  const numbered = (word: string, count: number) => Array.from({ length: count }, (_, i) => `${word} ${i}\n`).join('');
  expect(results[0]).toMatchObject({ outcome: 'completed', exitCode: 0, stdout: numbered('out', 2500), stderr: numbered('err', 2500) });
  for (const [index, words] of [['out', 'err'] as const, ['é', 'e'] as const].entries()) {
    const { outcome, exitCode, stdout, stderr } = results[index + 1];
    expect({ outcome, exitCode }).toEqual({ outcome: 'output_limit', exitCode: null });
    expect(numbered(words[0], 100_000).startsWith(stdout.replace(/\uFFFD$/, ''))).toBe(true);
    expect(numbered(words[1], 100_000).startsWith(stderr.replace(/\uFFFD$/, ''))).toBe(true);
    expect(Buffer.byteLength(stdout + stderr)).toBeGreaterThan(65_530);
    expect(Buffer.byteLength(stdout + stderr)).toBeLessThanOrEqual(65_540);
  }
});

test('says that there was nothing to run', () => {
  const { status, stdout, stderr } = assay('--batch', write('nothing.jsonl', '\n\r\n'));
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(stderr).toMatch(/^0 run in [\d.]+ s\n$/);
});

test('reads a batch from standard input, and ends without a word when its reader goes away', async () => {
  const line = (id: number) => JSON.stringify({ id: `r${id}`, files: { 'main.js': `console.log(${id})` } });
  const child = spawn(process.execPath, [command, 'run', '--batch', '-', '--concurrency', '1'], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(Array.from({ length: 12 }, (_, id) => line(id)).join('\n'));
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const [first] = await once(child.stdout.setEncoding('utf8'), 'data');
  expect(first).toMatch(/^\{"id":"r0","outcome":"completed"/);
  child.stdout.destroy();
  const [status] = await once(child, 'close');
  expect({ status, complaint }).toEqual({ status: 0, complaint: '' });
});

test.each([
  [[], 'assay run PATH'],
  [['--batch', command, '--language', 'python'], 'leave --language out'],
  [['--batch', command, '--entry', 'main.py'], 'leave --entry out'],
  [['--batch', command, command], 'leave PATH out'],
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
