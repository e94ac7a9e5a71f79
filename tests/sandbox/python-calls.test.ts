import type { RunOutcome } from '@assay/core/runs';
import { type SupervisorProcess, startSupervisorProcess } from '@assay/runner-pool';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pythonCalls } from './python-requests.ts';
import { superviseFile } from './requests.ts';

let supervisor: SupervisorProcess;

beforeAll(async () => {
  supervisor = await startSupervisorProcess({ superviseFile, memoryMb: 300 });
});
afterAll(() => supervisor.stop());

const call = (source: string, ...calls: unknown[][]): Promise<readonly RunOutcome[]> =>
  supervisor.runner.run(pythonCalls({ owner: 'calls', source, calls }));
const returned = async (expression: string, head = ''): Promise<unknown> => {
  const [outcome] = await call(`${head}\ndef solve():\n    return ${expression}\n`, []);
  return outcome?.outcome === 'completed' ? outcome.returned : outcome?.error?.message;
};

test('hands arguments over as Python has them', async () => {
  const source = 'def solve(*values):\n    print(repr(values))\n    return list(values)\n';
  const [outcome] = await call(source, [1, 1.5, null, true, 'é\u0000', [1, [2]], { a: { b: null } }, 10 ** 15]);
  expect(outcome?.stdout).toBe("(1, 1.5, None, True, 'é\\x00', [1, [2]], {'a': {'b': None}}, 1000000000000000)\n");
  expect(outcome?.returned).toEqual([1, 1.5, null, true, 'é\u0000', [1, [2]], { a: { b: null } }, 10 ** 15]);
});

test.each([
  ['None', null],
  ['(1, 2.0, "x")', [1, 2, 'x']],
  ['float("nan")', { $: 'number', value: 'NaN' }],
  ['-float("inf")', { $: 'number', value: '-Infinity' }],
  ['-0.0', { $: 'number', value: '-0' }],
  ['2**53 - 1', 2 ** 53 - 1],
  ['-2**70', { $: 'bigint', value: '-1180591620717411303424' }],
  ['{3, 3}', { $: 'set', values: [3] }],
  ['frozenset()', { $: 'set', values: [] }],
  [
    '{1: "a", (2, 3): None}',
    {
      $: 'map',
      entries: [
        [1, 'a'],
        [[2, 3], null],
      ],
    },
  ],
  ['{"$": 1}', { $: 'object', entries: [['$', 1]] }],
  ['{"a": {"b": []}}', { a: { b: [] } }],
  ['range(3)', [0, 1, 2]],
  ['object()', { $: 'unsupported', type: 'object' }],
  ['(n for n in [1])', { $: 'unsupported', type: 'generator' }],
  ['len', { $: 'unsupported', type: 'builtin_function_or_method' }],
  ['"\\ud800"', '\ud800'],
])('gives %s back as data', async (expression, expected) => {
  expect(await returned(expression)).toEqual(expected);
});

test.each([
  [
    'dates, naive ones as UTC',
    'datetime(2026, 1, 5, 12, 30)',
    'from datetime import datetime',
    { $: 'date', value: '2026-01-05T12:30:00.000Z' },
  ],
  ['counters and ordered dictionaries', 'Counter("aab")', 'from collections import Counter', { a: 2, b: 1 }],
  ['named tuples', 'namedtuple("P", "x y")(1, 2)', 'from collections import namedtuple', [1, 2]],
  ['numbers of an enum', '[IntEnum("E", "A B").B]', 'from enum import IntEnum', [2]],
  ['data classes', 'P(1, [2])', 'from dataclasses import dataclass\n@dataclass\nclass P:\n    x: int\n    y: list', { x: 1, y: [2] }],
  ['decimals as what they are not', 'Decimal(1)', 'from decimal import Decimal', { $: 'unsupported', type: 'Decimal' }],
])('gives %s back', async (_what, expression, head, expected) => {
  expect(await returned(expression, head)).toEqual(expected);
});

test.each([
  ['a cycle', 'x', 'x = []\nx.append(x)', 'The function returned a value that contains itself. Return data without cycles.'],
  ['a megabyte', '["x" * 1000] * 1100', '', 'The function returned more than 1 MB of data. Return a smaller value.'],
  [
    'a depth',
    'x',
    'x = []\nfor _ in range(1500):\n    x = [x]',
    'The function returned data nested more than 1000 levels deep. Return a flatter value.',
  ],
  ['a huge integer', '1 << 400_000', '', 'The function returned an integer of more than 100,000 digits. Return a smaller one.'],
])('says what to return instead of %s', async (_what, expression, head, message) => {
  expect(await returned(expression, head)).toBe(message);
});

test('asks nothing of what a value says about itself', async () => {
  const head = `class Evil(dict):
    def __getattribute__(self, name):
        raise RuntimeError(name)
    def __iter__(self):
        while True:
            yield 1
    def items(self):
        return "nothing"
    __eq__ = __hash__ = __repr__ = __json__ = __len__ = __iter__
class Liar(str):
    def __str__(self):
        return "another"
    def __len__(self):
        return 10**12
`;
  expect(await returned('[Evil(a=1), Liar("text")]', head)).toEqual([{ a: 1 }, 'text']);
});

test('waits for a coroutine', async () => {
  expect((await call('import asyncio\nasync def solve(n):\n    await asyncio.sleep(0.001)\n    return n + 1\n', [1]))[0]?.returned).toBe(2);
});

test('does not run what is meant for a program', async () => {
  const [outcome] = await call('def solve():\n    return __name__\n\nif __name__ == "__main__":\n    print(input())\n', []);
  expect(outcome).toMatchObject({ outcome: 'completed', stdout: '', returned: 'main' });
});

test.each([
  ['there is no such function', 'def other():\n    pass\n', 'main.py defines no function solve.'],
  ['the name is something else', 'solve = 3\n', 'main.py defines something that is no function as solve.'],
  [
    'it left before it returned',
    'import sys\ndef solve():\n    sys.exit(0)\n',
    'The program ended itself before solve returned. Return a value instead of calling sys.exit.',
  ],
  ['it takes other arguments', 'def solve(a, b):\n    pass\n', "TypeError: solve() missing 2 required positional arguments: 'a' and 'b'"],
])('says that %s', async (_what, source, message) => {
  const [outcome] = await call(source, []);
  expect(outcome).toMatchObject({ outcome: 'runtime_error', error: { message } });
  expect(outcome?.stderr).toContain(message);
});

test('gives every case a clean state', async () => {
  const source = `import builtins, collections, decimal, gc, json, os, random, string, sys, threading, warnings, helper
seen = globals().get("count", 0), helper.calls, hasattr(builtins, "mine"), hasattr(json, "mine"), "MINE" in os.environ, os.getcwd(), sys.getrecursionlimit()
seen += (sorted(os.listdir()), os.listdir("/tmp"), open("data.txt").read(), len(sys.path), gc.isenabled(), decimal.getcontext().prec, sys.stdout is sys.__stdout__, sys.gettrace())
def solve(n):
    global count
    count = 1
    helper.calls += 1
    builtins.mine = json.mine = True
    builtins.len = lambda _: 0
    random.random = lambda: 0.5
    os.environ["MINE"] = "1"
    os.mkdir("made")
    os.chdir("made")
    for name in ("/submission/new.py", "/tmp/kept", "/submission/data.txt"):
        open(name, "w").write("changed")
    os.unlink("/submission/helper.py")
    sys.setrecursionlimit(50)
    sys.path.insert(0, "/tmp")
    sys.modules["string"] = None
    gc.disable()
    decimal.getcontext().prec = 3
    warnings.simplefilter("error")
    sys.stdout = None
    sys.settrace(lambda *_: None)
    return list(seen)
`;
  const outcomes = await supervisor.runner.run(
    pythonCalls({
      owner: 'clean',
      source,
      files: { 'main.py': source, 'helper.py': 'calls = 0\n', 'data.txt': 'given' },
      calls: [[1], [2], [3]],
    }),
  );
  expect(outcomes.map(({ stderr }) => stderr)).toEqual(['', '', '']);
  const [first, ...others] = outcomes.map((outcome) => outcome.returned);
  expect(first).toEqual([
    0,
    0,
    false,
    false,
    false,
    '/submission',
    1000,
    ['data.txt', 'helper.py', 'main.py'],
    [],
    'given',
    4,
    true,
    28,
    true,
    null,
  ]);
  for (const other of others) expect(other).toEqual(first);
});

test('goes on with the remaining cases after one that had to be stopped', async () => {
  const source = `import os
def solve(n):
    if n == 2:
        while True: pass
    if n == 3:
        bytearray(10**9)
    if n == 4:
        os._exit(0)
    if n == 5:
        os.abort()
    return n
`;
  const outcomes = await supervisor.runner.run(
    pythonCalls({ owner: 'on', source, calls: [[1], [2], [3], [4], [5], [6]], limits: { timeMs: 1000, memoryMb: 64 } }),
  );
  expect(outcomes.map(({ outcome }) => outcome)).toEqual([
    'completed',
    'time_limit',
    'memory_limit',
    'runtime_error',
    'runtime_error',
    'completed',
  ]);
  expect(outcomes.at(-1)?.returned).toBe(6);
});

test('keeps the output of each case apart', async () => {
  const outcomes = await call(
    'import sys\nprint("loading")\ndef solve(n):\n    print("out", n)\n    print("err", n, file=sys.stderr)\n',
    [1],
    [2],
  );
  expect(outcomes.map(({ stdout, stderr }) => [stdout, stderr])).toEqual([
    ['loading\nout 1\n', 'err 1\n'],
    ['loading\nout 2\n', 'err 2\n'],
  ]);
});
