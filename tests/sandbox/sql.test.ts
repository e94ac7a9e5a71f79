import type { RunCase, RunOutcome, RunRequest } from '@assay/core/runs';
import { type SupervisorProcess, startSupervisorProcess } from '@assay/runner-pool';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programRequest, superviseFile } from './requests.ts';

const usualTimeMs = 300;
let supervisor: SupervisorProcess;

beforeAll(async () => {
  supervisor = await startSupervisorProcess({ superviseFile, memoryMb: 512 });
});
afterAll(() => supervisor.stop());

const request = (owner: string, source: string, changes: Partial<RunRequest> = {}): RunRequest =>
  programRequest({
    owner,
    source,
    language: 'sql',
    files: { 'main.sql': source },
    entry: 'main.sql',
    limits: { timeMs: usualTimeMs, memoryMb: 64 },
    ...changes,
  });

async function run(source: string, changes: Partial<RunRequest> = {}): Promise<RunOutcome> {
  const [outcome] = await supervisor.runner.run(request('sql', source, changes));
  if (outcome === undefined) throw new Error('No outcome.');
  return outcome;
}

test('runs the other files first, in the order of their names, and prints the rows of the last statement', async () => {
  const files = {
    'main.sql': "update t set a = a + 1; select a, 'x' as a, null as b from t; -- the end",
    '2-rows.sql': 'insert into t values (1), (2);',
    '1-tables.sql': 'create table t (a);',
    'notes.md': 'no SQL',
  };
  expect(await run('', { files })).toMatchObject({
    outcome: 'completed',
    exitCode: 0,
    stdout: '{"columns":["a","a","b"],"rows":[[2,"x",null],[3,"x",null]]}\n',
    stderr: '',
  });
});

test('writes every value in JSON, also those that JSON has no form for', async () => {
  const { stdout } = await run(
    "select 9007199254740992, -9223372036854775808, 1.0, 0.1, 9e999, -9e999, x'00ff', 'é😀', cast(x'ff' as text)",
  );
  expect(JSON.parse(stdout).rows).toEqual([
    [
      { $: 'bigint', value: '9007199254740992' },
      { $: 'bigint', value: '-9223372036854775808' },
      1,
      0.1,
      { $: 'number', value: 'Infinity' },
      { $: 'number', value: '-Infinity' },
      { $: 'blob', value: '00ff' },
      'é😀',
      '\ufffd',
    ],
  ]);
});

test('cuts a result of more than a thousand rows and says so', async () => {
  const { stdout, stderr } = await run('with recursive n(i) as (select 1 union all select i + 1 from n limit 1001) select i from n');
  const printed = JSON.parse(stdout);
  expect([printed.rows.length, printed.rows.at(-1), printed.rowCount]).toEqual([1000, [1000], 1001]);
  expect(stderr).toBe('The result has 1001 rows; the first 1000 are shown.\n');
});

test.each([
  ['', { columns: [], rows: [] }],
  ['-- nothing but a comment', { columns: [], rows: [] }],
  ['create table t (a)', { columns: [], rows: [] }],
  ['values (1, 2)', { columns: ['column1', 'column2'], rows: [[1, 2]] }],
])('prints what the last statement of %j gives', async (source, printed) => {
  const { outcome, stdout } = await run(source);
  expect([outcome, JSON.parse(stdout)]).toEqual(['completed', printed]);
});

test.each([
  ['select 1;\nselect 1 +\n  from t;', 'compile_error', 'main.sql', 3, 3],
  ['select 1,\n  (select 2', 'compile_error', 'main.sql', 2, 12],
  ["select 'é', nothing", 'compile_error', 'main.sql', 1, 13],
  ['create table t (a check (a > 0));\ninsert into t values (1), (0);', 'runtime_error', 'main.sql', 2, 1],
  ["select 'open", 'compile_error', 'main.sql', 1, 8],
])('names the place of the error in %j', async (source, outcome, file, line, column) => {
  expect(await run(source)).toMatchObject({ outcome, exitCode: 1, error: { file, line, column } });
});

test('names the file in which an error is', async () => {
  const files = { 'main.sql': 'select 1', 'rows.sql': 'create table t (a);\ninsert into t valus (1);' };
  expect(await run('', { files })).toMatchObject({ outcome: 'compile_error', error: { file: 'rows.sql', line: 2, column: 15 } });
});

test('gives each query a database of its own, and its result as data', async () => {
  const query = (setup: string[]): RunCase => ({ kind: 'query', setup });
  const tables = 'create table t (a);';
  const outcomes = await supervisor.runner.run(
    request('cases', 'insert into t values (9); select a from t order by a;', {
      cases: [query([tables, 'insert into t values (1);']), query([tables, '']), query([]), query(['create tabel t'])],
    }),
  );
  expect(outcomes.map(({ outcome, returned, stdout }) => [outcome, returned, stdout])).toEqual([
    ['completed', { columns: ['a'], rows: [[1], [9]] }, ''],
    ['completed', { columns: ['a'], rows: [[9]] }, ''],
    ['compile_error', undefined, ''],
    ['runtime_error', undefined, ''],
  ]);
  expect(outcomes[3]?.error).toEqual({ message: 'The data set could not be loaded: near "tabel": syntax error' });
});

test('a case that is stopped takes the verdicts of the others with it in none of the ways it can end', async () => {
  const source = 'with recursive n(i) as (select 1 union all select i + 1 from n limit (select a from t)) select count(*) as n from n';
  const cases = [1, -1, 2].map((limit): RunCase => ({ kind: 'query', setup: ['create table t (a);', `insert into t values (${limit});`] }));
  const outcomes = await supervisor.runner.run(request('stopped', source, { cases }));
  expect(outcomes.map(({ outcome, returned }) => [outcome, returned])).toEqual([
    ['completed', { columns: ['n'], rows: [[1]] }],
    ['time_limit', undefined],
    ['completed', { columns: ['n'], rows: [[2]] }],
  ]);
});

test('refuses a case of a form that the language does not have', async () => {
  const [call] = await supervisor.runner.run(request('forms', 'select 1', { cases: [{ kind: 'call', function: 'solve', arguments: [] }] }));
  expect(call).toMatchObject({ outcome: 'runtime_error', error: { message: 'SQL has no functions to call.' } });
  const cases: RunCase[] = [{ kind: 'query', setup: [] }];
  const [query] = await supervisor.runner.run(programRequest({ owner: 'forms in JavaScript', source: '1', cases }));
  expect(query).toMatchObject({ outcome: 'runtime_error', error: { message: 'A query is written in SQL.' } });
});
