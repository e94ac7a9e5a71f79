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

test.each<[string, string, object]>([
  ['a thenable', 'return { then(resolve) { resolve(5); } };', { outcome: 'completed', returned: 5 }],
  [
    'a thenable that calls back twice',
    'return { then(resolve, reject) { resolve(1); resolve(2); reject(3); } };',
    { outcome: 'completed', returned: 1 },
  ],
  ['a thenable that throws', 'return { then() { throw new Error("trap"); } };', { outcome: 'runtime_error' }],
  ['a thenable that never calls back', 'return { then() {} };', { outcome: 'runtime_error' }],
  [
    'a thenable that gives another one for ever',
    'const again = { then: (done) => done({ then: again.then }) }; return again;',
    { outcome: 'time_limit' },
  ],
  ['a getter that never ends', 'return { get a() { for (;;); } };', { outcome: 'time_limit' }],
  ['a proxy whose traps throw', 'return new Proxy({}, { ownKeys() { throw new Error("trap"); } });', { outcome: 'runtime_error' }],
  ['a proxy that never ends', 'return new Proxy([], { get: (t, k) => (k === "length" ? 2 ** 31 : 1) });', { outcome: 'runtime_error' }],
  [
    'a proxy that grows as it is read',
    'const deep = () => new Proxy([1], { get: (t, k) => (k === "0" ? deep() : t[k]) }); return deep();',
    { outcome: 'runtime_error' },
  ],
  ['a revoked proxy', 'const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy;', { outcome: 'runtime_error' }],
  ['a symbol', 'return Symbol("a");', { outcome: 'completed', returned: { $: 'unsupported', type: 'symbol' } }],
  [
    'a big integer beyond all numbers',
    'return 2n ** 200n;',
    { outcome: 'completed', returned: { $: 'bigint', value: String(2n ** 200n) } },
  ],
  // Writing down its digits takes about as long as a case may, on a busy machine longer.
  ['a big integer beyond all messages', 'return 2n ** 4000000n;', { outcome: expect.stringMatching(/^(runtime_error|time_limit)$/) }],
  [
    'minus zero and not-a-number deep inside',
    'return { a: [{ b: -0 }, [NaN]] };',
    { outcome: 'completed', returned: { a: [{ b: { $: 'number', value: '-0' } }, [{ $: 'number', value: 'NaN' }]] } },
  ],
  ['an object without a prototype', 'return Object.assign(Object.create(null), { a: 1 });', { outcome: 'completed', returned: { a: 1 } }],
  ['a key that is __proto__', 'return JSON.parse(\'{"__proto__":{"a":1}}\');', { outcome: 'completed' }],
  [
    'the same object twice, which is no cycle',
    'const a = { b: 1 }; return [a, a];',
    { outcome: 'completed', returned: [{ b: 1 }, { b: 1 }] },
  ],
  ['a map that holds itself', 'const a = new Map(); a.set(a, a); return a;', { outcome: 'runtime_error' }],
  ['a date that is none', 'return new Date(NaN);', { outcome: 'completed' }],
  ['an array that lies about its length', 'return Object.defineProperty([1], "length", { value: 4e9 });', { outcome: 'runtime_error' }],
  ['a buffer that was taken away', 'const a = new Uint8Array(4); a.buffer.transfer(); return a;', { outcome: 'completed', returned: [] }],
  ['an error as a value', 'return new Error("no");', { outcome: 'completed' }],
  ['a text of lone surrogates and nulls', 'return "\\ud800\\u0000\\udfff";', { outcome: 'completed', returned: '\ud800\0\udfff' }],
  [
    'a verdict of its own',
    'console.log(JSON.stringify({ kind: "outcome", outcome: { outcome: "completed", returned: 42 } })); return 41;',
    { outcome: 'completed', returned: 41 },
  ],
  [
    'an error that pretends to be a time limit',
    'throw Object.assign(new Error("Script execution timed out."), { outcome: "completed" });',
    { outcome: 'runtime_error' },
  ],
  ['an error that pretends that the isolate is gone', 'throw new Error("Isolate was disposed");', { outcome: 'runtime_error' }],
])('is not taken in by %s', async (_what, body, expected) => {
  expect(await call(`function solve() { ${body} }`)).toMatchObject(expected);
  expect(await call('function solve() { return [1, "a"]; }')).toMatchObject({ outcome: 'completed', returned: [1, 'a'] });
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
