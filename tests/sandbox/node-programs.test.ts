import type { RunOutcome } from '@assay/core/runs';
import { type SupervisorProcess, startSupervisorProcess } from '@assay/runner-pool';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programRequest, superviseFile } from './requests.ts';

/** Programs as people write them for Node must print what Node prints. */
let supervisor: SupervisorProcess;

beforeAll(async () => {
  supervisor = await startSupervisorProcess({ superviseFile, memoryMb: 256 });
});
afterAll(() => supervisor.stop());

const run = async (files: Record<string, string>, stdin = ''): Promise<RunOutcome> => {
  const [entry = ''] = Object.keys(files);
  const [outcome] = await supervisor.runner.run(
    programRequest({ owner: 'node', source: '', files, entry, cases: [{ kind: 'program', stdin }] }),
  );
  if (outcome === undefined) throw new Error('No outcome.');
  return outcome;
};

test.each([
  ['fs.readFileSync(0)', "console.log(require('fs').readFileSync(0, 'utf8').trim().split('\\n').length)"],
  ['fs.readFileSync of /dev/stdin', "console.log(require('node:fs').readFileSync('/dev/stdin').toString().trim().split('\\n').length)"],
  [
    'stdin events',
    "let s = ''; process.stdin.on('data', (c) => (s += c)); process.stdin.on('end', () => console.log(s.trim().split('\\n').length))",
  ],
  [
    'stdin as an async iterator',
    "(async () => { let s = ''; for await (const c of process.stdin) s += c; console.log(s.trim().split('\\n').length) })()",
  ],
  [
    'readline lines',
    "let n = 0; require('readline').createInterface({ input: process.stdin }).on('line', () => n++).on('close', () => console.log(n))",
  ],
  [
    'readline as an async iterator',
    "import readline from 'readline'; let n = 0; for await (const _ of readline.createInterface({ input: process.stdin })) n++; console.log(n)",
  ],
  [
    'readline on a stream of the file',
    "let n = 0; require('readline').createInterface({ input: require('fs').createReadStream(0) }).on('line', () => n++).on('close', () => console.log(n))",
  ],
  [
    'questions',
    "import { createInterface } from 'node:readline/promises'; const rl = createInterface({ input: process.stdin }); let n = 0; for (let i = 0; i < 3; i++) { await rl.question(''); n++; } console.log(n); rl.close()",
  ],
])('reads standard input by %s', async (_how, source) => {
  expect(await run({ 'main.js': source }, 'a\nb\nc\n')).toMatchObject({ outcome: 'completed', stdout: '3\n' });
});

test('joins ES modules, CommonJS, JSON, folders and dynamic imports', async () => {
  const outcome = await run({
    'main.mjs': `import fs, { readFileSync } from 'node:fs'; import value, { name } from './lib/b'; import c, { part } from './c.cjs'; import data from './d.json' with { type: 'json' };
      const again = await import('./lib/b.js'); console.log(value, name, c.part, part, data.q, again.name, import.meta.filename, fs.readFileSync === readFileSync, readFileSync('d.json', 'utf8'));`,
    'lib/b.js': 'export default 5; export const name = "b";',
    'c.cjs': 'const d = require("./d.json"); const dir = require("./dir"); exports.part = d.q[1] + dir.x;',
    'dir/index.js': 'module.exports = { x: 10 };',
    'd.json': '{"q":[1,2]}',
  });
  expect(outcome.stderr).toBe('');
  expect(outcome.stdout).toBe('5 b 12 12 [ 1, 2 ] b /submission/main.mjs true {"q":[1,2]}\n');
});

test('knows require cycles, require.main and module.exports as Node does', async () => {
  const outcome = await run({
    'main.js': "exports.early = 1; const b = require('./b'); console.log(b.seen, require.main === module, __filename, typeof exports)",
    'b.js': "exports.seen = require('./main').early",
  });
  expect(outcome.stdout).toBe('1 true /submission/main.js object\n');
});

test('prints values the way Node prints them', async () => {
  const outcome = await run({
    'main.js': `console.log({ a: [1, { b: { c: {} } }], m: new Map([[1, { x: 2 }]]), s: new Set('a'), f() {}, d: new Date(0), r: /x/g, e: [undefined, null, , 3] });
console.log('%s is %d and %j%%', 'x', 5, { a: 1 }, [1]); console.log(Buffer.from('hi'), Symbol('q'), 10n, -0, class A {}, [1.5]); console.group('g'); console.log('in'); console.groupEnd(); console.table([{ a: 1, b: 'x' }]); console.error('to stderr');`,
  });
  expect(outcome.stderr).toBe('to stderr\n');
  expect(outcome.stdout).toBe(`{
  a: [ 1, { b: [Object] } ],
  m: Map(1) { 1 => { x: 2 } },
  s: Set(1) { 'a' },
  f: [Function: f],
  d: 1970-01-01T00:00:00.000Z,
  r: /x/g,
  e: [ undefined, null, <1 empty item>, 3 ]
}
x is 5 and {"a":1}% [ 1 ]
<Buffer 68 69> Symbol(q) 10n -0 [class A] [ 1.5 ]
g
  in
┌─────────┬───┬─────┐
│ (index) │ a │ b   │
├─────────┼───┼─────┤
│ 0       │ 1 │ 'x' │
└─────────┴───┴─────┘
`);
});

test('fails an assertion as Node does', async () => {
  const outcome = await run({
    'main.js': "const assert = require('assert');\nassert.deepStrictEqual({ a: 1 }, { a: 1 });\nassert.strictEqual(1, 2);",
  });
  expect(outcome).toMatchObject({ outcome: 'runtime_error', exitCode: 1, error: { file: 'main.js', line: 3 } });
  expect(outcome.stderr).toContain('AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:\n\n1 !== 2\n');
});

test('has the globals and modules that programs use', async () => {
  const outcome = await run({
    'main.js': `const { promisify, isDeepStrictEqual } = require('util'); const { once, EventEmitter } = require('events'); const { setTimeout: sleep } = require('timers/promises'); const { Readable, Transform, pipeline } = require('stream');
(async () => {
  const emitter = new EventEmitter(); setTimeout(() => emitter.emit('go', 7), 1);
  const [seven] = await once(emitter, 'go'); await sleep(1); await promisify(setTimeout)(1);
  const chunks = []; for await (const chunk of Readable.from(['a', 'b'])) chunks.push(chunk);
  const controller = new AbortController(); controller.abort();
  console.log(seven, chunks, new URL('/b?x=1', 'http://a.org/').href, new TextDecoder().decode(new TextEncoder().encode('é')), structuredClone(new Map([[1, { a: 2 }]])), atob(btoa('hi')), controller.signal.aborted,
    isDeepStrictEqual([1], [1]), isDeepStrictEqual([1], ['1']), require('os').EOL === '\\n', require('path').join('a', '..', 'b'), typeof performance.now(), crypto.randomUUID().length, process.argv.length, process.hrtime.bigint() >= 0n);
})();`,
  });
  expect(outcome.stderr).toBe('');
  expect(outcome.stdout.replace(/\s+/g, ' ')).toBe(
    "7 [ 'a', 'b' ] http://a.org/b?x=1 é Map(1) { 1 => { a: 2 } } hi true true false true b number 36 2 true ",
  );
});

test('orders ticks, promises, timers and immediates as Node does', async () => {
  const outcome = await run({
    'main.js': `setImmediate(() => console.log('immediate')); setTimeout(() => { console.log('timeout'); process.nextTick(() => console.log('tick in timeout')); Promise.resolve().then(() => console.log('promise in timeout')); }, 0); setTimeout(() => console.log('timeout 2'), 0);
Promise.resolve().then(() => { console.log('promise'); process.nextTick(() => console.log('tick in promise')); }).then(() => console.log('promise 2')); process.nextTick(() => console.log('tick')); (async () => { await null; console.log('await'); })(); console.log('sync');`,
  });
  expect(outcome.stdout.trim().split('\n')).toEqual([
    'sync',
    'tick',
    'promise',
    'await',
    'promise 2',
    'tick in promise',
    'timeout',
    'tick in timeout',
    'promise in timeout',
    'timeout 2',
    'immediate',
  ]);
});

test('tells a listener of every rejection, of one that it makes itself, too', async () => {
  const outcome = await run({
    'main.js': `let count = 0;
process.on('unhandledRejection', (error) => { count += 1; console.log(count, error.message, error instanceof TypeError); if (count < 4) Promise.reject(new TypeError('again')); });
Promise.reject(new Error('first')); setTimeout(() => console.log('timeout'), 0);`,
  });
  expect(outcome).toMatchObject({ outcome: 'completed', stdout: '1 first false\n2 again true\n3 again true\n4 again true\ntimeout\n' });
});

test.each([
  ['process.exitCode = 4;', 'runtime_error', 4],
  ['process.exit();', 'completed', 0],
  ["process.on('exit', (code) => { console.log('bye', code); });", 'completed', 0],
  ["process.on('uncaughtException', () => {}); setTimeout(() => { throw 1; }, 1);", 'completed', 0],
  [
    "process.on('uncaughtException', (e, origin) => { process.exitCode = origin === 'unhandledRejection' ? 5 : 6; }); Promise.reject(1);",
    'runtime_error',
    5,
  ],
  ['await new Promise(() => {}); export {};', 'runtime_error', 13],
])('ends `%s` as Node does', async (source, outcome, exitCode) => {
  expect(await run({ 'main.js': source })).toMatchObject({ outcome, exitCode });
});

test.each([
  [
    'an iterator of a map or a set, which goes on afterwards',
    "const keys = new Map([['a', [1]], ['b', [2]]]).keys(); const entries = new Map([['k', 1]]).entries(); keys.next(); console.log(keys, entries, new Set([3]).values()); console.log([...keys], [...entries], keys.next());",
    "[Map Iterator] { 'b' } [Map Entries] { [ 'k', 1 ] } [Set Iterator] { 3 }\n[ 'b' ] [ [ 'k', 1 ] ] { value: undefined, done: true }\n",
  ],
  [
    'a method by what it is',
    'console.log({ *steps() {}, async go() {}, asynchronous() {} }, Buffer.alloc(52, 1).inspect().slice(-20));',
    '{\n  steps: [GeneratorFunction: steps],\n  go: [AsyncFunction: go],\n  asynchronous: [Function: asynchronous]\n} 01 ... 2 more bytes>\n',
  ],
  [
    'a table as wide as its letters',
    "console.table([{ b: ['x', 1, 2, 3], 1: 'e\u0301' }, 5], undefined); console.table([], ['a']);",
    `┌─────────┬─────┬────────────────────────────────┬────────┐
│ (index) │ 1   │ b                              │ Values │
├─────────┼─────┼────────────────────────────────┼────────┤
│ 0       │ 'e\u0301' │ [ 'x', 1, 2, ... 1 more item ] │        │
│ 1       │     │                                │ 5      │
└─────────┴─────┴────────────────────────────────┴────────┘
┌─────────┐
│ (index) │
├─────────┤
└─────────┘
`,
  ],
  [
    'names as Node has them',
    "const { EventEmitter } = require('events'); console.log(class Bus extends EventEmitter {}, Buffer.name, new URL('http://a.b').constructor.name, setTimeout(() => {}).constructor.name, process.constructor.name);",
    '[class Bus extends EventEmitter] Buffer URL Timeout process\n',
  ],
  ['to whoever replaced the stream', "process.stdout.write = (text) => process.stderr.write('kept ' + text); console.log('this');", ''],
  [
    'what a wrong argument was',
    "for (const wrong of [() => process.exit('x'), () => process.exit(1.5), () => setTimeout('f'), () => new URL('no')]) try { wrong(); } catch (error) { console.log(error.code, error.message, error.stack.split(':')[0]); }",
    `ERR_INVALID_ARG_TYPE The "code" argument must be of type number. Received type string ('x') TypeError [ERR_INVALID_ARG_TYPE]
ERR_OUT_OF_RANGE The value of "code" is out of range. It must be an integer. Received 1.5 RangeError [ERR_OUT_OF_RANGE]
ERR_INVALID_ARG_TYPE The "callback" argument must be of type function. Received type string ('f') TypeError [ERR_INVALID_ARG_TYPE]
ERR_INVALID_URL Invalid URL TypeError
`,
  ],
])('shows %s', async (_what, source, stdout) => {
  expect(await run({ 'main.js': source })).toMatchObject({ outcome: 'completed', stdout });
});

test('tells the class and the properties of an error that no one awaited', async () => {
  const source = `class HttpError extends Error { constructor(status) { super('status ' + status); this.name = 'HttpError'; this.status = status; } }
(async () => { await null; throw new HttpError(404); })();`;
  const { stderr, error } = await run({ 'main.js': source });
  expect(error).toEqual({ message: 'HttpError: status 404', file: 'main.js', line: 2, column: 34 });
  expect(stderr).toMatch(/HttpError: status 404\n {4}at main\.js:2:34 \{\n {2}status: 404\n\}\n$/);
  const heard = "process.on('unhandledRejection', (reason) => { console.log(reason instanceof HttpError, reason.status); });\n";
  expect(await run({ 'main.js': heard + source })).toMatchObject({ outcome: 'completed', stdout: 'true 404\n' });
});

test.each(['main.js', 'main.mjs'])('lets a handler in %s take any uncaught error', async (file) => {
  const source = `process.on('uncaughtException', ({ message }, origin) => { console.log(message, origin); process.exitCode = 3; });
Promise.reject(new Error('late')); setTimeout(() => { throw new Error('timer'); }, 1);`;
  const both = 'late unhandledRejection\ntimer uncaughtException\n';
  expect(await run({ [file]: source })).toMatchObject({ outcome: 'runtime_error', exitCode: 3, stdout: both, stderr: '' });
  expect(await run({ [file]: `${source.split('\n')[0]}\nthrow new Error('at once');` })).toMatchObject({ exitCode: 3, stderr: '' });
});

test('hands on the lines that came with the one that closed the interface, and lets nothing be asked of it then', async () => {
  const source = `const rl = require('readline').createInterface({ input: process.stdin });
rl.on('line', (line) => { console.log(line); if (line === 'b') rl.close(); }).on('close', () => console.log('closed'));
process.on('exit', () => { try { rl.prompt(); } catch ({ code }) { console.log(code); } });`;
  expect(await run({ 'main.js': source }, 'a\nb\nc\n')).toMatchObject({ stdout: 'a\nb\nclosed\nc\nERR_USE_AFTER_CLOSE\n' });
});

test('lets a timer that sets itself again starve nobody', async () => {
  const source =
    "let n = 0; (function again() { console.log('timer'); if (++n < 3) setTimeout(again, 0); })(); setImmediate(() => console.log('immediate'));";
  expect((await run({ 'main.js': source })).stdout).toBe('timer\ntimer\nimmediate\ntimer\n');
});
