import { type SupervisorProcess, startSupervisorProcess } from '@assay/runner-pool';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callRequest, superviseFile } from './requests.ts';

let supervisor: SupervisorProcess;

beforeAll(async () => {
  supervisor = await startSupervisorProcess({ superviseFile, memoryMb: 256 });
});
afterAll(() => supervisor.stop());

const call = async (source: string, args: unknown[] = []) => {
  const [outcome] = await supervisor.runner.run(callRequest({ owner: 'values', source, calls: [args] }));
  if (outcome === undefined) throw new Error('No outcome.');
  return outcome;
};

test.each([
  ['undefined', { $: 'undefined' }],
  [
    '[NaN, -0, 1 / 0, -1 / 0]',
    [
      { $: 'number', value: 'NaN' },
      { $: 'number', value: '-0' },
      { $: 'number', value: 'Infinity' },
      { $: 'number', value: '-Infinity' },
    ],
  ],
  ['12n', { $: 'bigint', value: '12' }],
  ['new Date(0)', { $: 'date', value: '1970-01-01T00:00:00.000Z' }],
  ['new Map([[1, new Set(["a"])]])', { $: 'map', entries: [[1, { $: 'set', values: ['a'] }]] }],
  ['[1, , 3]', [1, { $: 'undefined' }, 3]],
  ['({ $: 1 })', { $: 'object', entries: [['$', 1]] }],
  ['() => 1', { $: 'unsupported', type: 'function' }],
  ['new Uint8Array([1, 2])', [1, 2]],
  ['({ toJSON: null, a: new (class { x = 1 })() })', { toJSON: null, a: { x: 1 } }],
  ['new Proxy([1, { a: 2 }], {})', [1, { a: 2 }]],
])('carries %s over as data', async (expression, expected) => {
  const outcome = await call(`function solve() { return (${expression}); }`);
  expect(outcome.outcome).toBe('completed');
  expect(outcome.returned).toEqual(expected);
});

test.each([
  ['const a = {}; a.a = a; return a;', /contains itself/],
  ['let a = 1; for (let i = 0; i < 5000; i += 1) a = [a]; return a;', /nested more than/],
  ['return new Array(2 ** 32 - 1);', /more than 1 MB/],
  ['return "x".repeat(3e6);', /more than 1 MB/],
  ['return { get a() { throw new Error("trap"); } };', /trap/],
  ['return new Promise(() => {});', /never settled/],
  ['process.exit(0);', /before solve returned/],
  ['throw null;', /null/],
])('says what is wrong with `%s`', async (body, message) => {
  const outcome = await call(`function solve() { ${body} }`);
  expect(outcome.outcome).toBe('runtime_error');
  expect(outcome.error?.message).toMatch(message);
});

test.each([
  ['declared', 'function solve(a) { return a * 2; }'],
  ['held in a constant', 'const solve = (a) => a * 2;'],
  ['exported by name', 'export function solve(a) { return a * 2; }'],
  ['exported by default', 'export default (a) => a * 2;'],
  ['exported from elsewhere by CommonJS', 'exports.solve = (a) => a * 2;'],
  ['the whole of module.exports', 'module.exports = (a) => a * 2;'],
  ['async', 'export const solve = async (a) => { await null; return a * 2; };'],
  ['declared beside imports', 'import path from "node:path"; function solve(a) { return a * 2; }'],
])('finds a function that is %s', async (_how, source) => {
  expect((await call(source, [21])).returned).toBe(42);
});

test('names the function that is missing', async () => {
  const outcome = await call('const solv = 1;', [1, 2]);
  expect(outcome.outcome).toBe('runtime_error');
  expect(outcome.error?.message).toMatch(/no function "solve".*2 parameters/);
});

test('reads what is returned as it is, whatever the program did to the built-ins', async () => {
  const poison = `JSON.stringify = () => '42'; JSON.parse = () => [9]; Object.keys = () => []; Array.prototype.push = () => 0; Array.prototype[Symbol.iterator] = null;
    Promise.prototype.then = () => 0; String.prototype.charCodeAt = () => 7; Array.isArray = () => false; Object.prototype.toJSON = () => 1; Reflect.apply = () => 1;
    Object.defineProperty(Array.prototype, '0', { set() { throw 1; } });`;
  const outcome = await call(`${poison} async function solve(a) { return { a, list: [1, 'é'] }; }`, [{ b: 1 }]);
  expect(outcome.returned).toEqual({ a: { b: 1 }, list: [1, 'é'] });
});

test('gives each call arguments of its own', async () => {
  const source = 'function solve(list) { list.push(4); return list; }';
  const outcomes = await supervisor.runner.run(callRequest({ owner: 'own', source, calls: [[[1]], [[1]]] }));
  expect(outcomes.map((outcome) => outcome.returned)).toEqual([
    [1, 4],
    [1, 4],
  ]);
});
