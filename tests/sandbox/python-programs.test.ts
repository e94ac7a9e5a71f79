import type { RunOutcome } from '@assay/core/runs';
import { type SupervisorProcess, startSupervisorProcess } from '@assay/runner-pool';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pythonRequest } from './python-requests.ts';
import { superviseFile } from './requests.ts';

/** Programs as people write them for CPython must do what CPython does. */
let supervisor: SupervisorProcess;

beforeAll(async () => {
  supervisor = await startSupervisorProcess({ superviseFile, memoryMb: 300 });
});
afterAll(() => supervisor.stop());

const run = async (files: string | Record<string, string>, stdin = ''): Promise<RunOutcome> => {
  const all = typeof files === 'string' ? { 'main.py': files } : files;
  const [entry = ''] = Object.keys(all);
  const request = pythonRequest({ owner: 'ordinary', source: '', files: all, entry, cases: [{ kind: 'program', stdin }] });
  const [outcome] = await supervisor.runner.run(request);
  if (outcome === undefined) throw new Error('No outcome.');
  return outcome;
};

test.each([
  ['input()', 'print(sum(int(input()) for _ in range(3)))'],
  ['a loop over sys.stdin', 'import sys\nprint(sum(int(line) for line in sys.stdin))'],
  ['sys.stdin.read', 'import sys\nprint(sum(map(int, sys.stdin.read().split())))'],
  ['sys.stdin.buffer', 'import sys\nprint(sum(map(int, sys.stdin.buffer.read().split())))'],
  ['open(0)', 'print(sum(map(int, open(0))))'],
  ['/dev/stdin', "print(sum(map(int, open('/dev/stdin').read().split())))"],
  ['os.read', 'import os\nprint(sum(map(int, os.read(0, 1000).split())))'],
  ['fileinput', 'import fileinput\nprint(sum(int(line) for line in fileinput.input()))'],
])('reads standard input by %s', async (_how, source) => {
  expect(await run(source, '1\n20\n300\n')).toMatchObject({ outcome: 'completed', stdout: '321\n', stderr: '' });
});

test('leaves the line ends of input as they are', async () => {
  const outcome = await run('import sys\nprint([input(), sys.stdin.readline(), sys.stdin.read()])', 'a\r\nb\r\nc\rd');
  expect(outcome.stdout).toBe("['a\\r', 'b\\r\\n', 'c\\rd']\n");
});

test('ends input with EOFError, and keeps what was asked', async () => {
  expect(await run("input('name? ')")).toMatchObject({
    outcome: 'runtime_error',
    stdout: 'name? ',
    error: { message: 'EOFError: EOF when reading a line', file: 'main.py', line: 1 },
  });
});

test('shows the lines of the submission in a traceback and nothing else', async () => {
  const outcome = await run({
    'main.py': 'import json\nfrom lib.rows import total\n\nprint(total(json.loads("[1]")))\n',
    'lib/rows.py':
      'import functools\n\n\ndef total(rows):\n    return functools.reduce(add, rows, None)\n\n\ndef add(a, b):\n    return a + b\n',
  });
  expect(outcome).toMatchObject({
    outcome: 'runtime_error',
    exitCode: 1,
    error: { message: "TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'", file: 'lib/rows.py', line: 9 },
  });
  expect(outcome.stderr).toBe(`Traceback (most recent call last):
  File "main.py", line 4, in <module>
    print(total(json.loads("[1]")))
          ~~~~~^^^^^^^^^^^^^^^^^^^
  File "lib/rows.py", line 5, in total
    return functools.reduce(add, rows, None)
           ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^
  File "lib/rows.py", line 9, in add
    return a + b
           ~~^~~
TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
`);
});

test('leaves out the frames of the library between ours', async () => {
  const { stderr, error } = await run('import json\n\njson.loads("{")\n');
  expect(stderr).toBe(`Traceback (most recent call last):
  File "main.py", line 3, in <module>
    json.loads("{")
    ~~~~~~~~~~^^^^^
json.decoder.JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
`);
  expect(error).toMatchObject({ file: 'main.py', line: 3 });
});

test('shows what an exception came from', async () => {
  const { stderr } = await run('try:\n    {}["a"]\nexcept KeyError as error:\n    raise ValueError("no a") from error\n');
  expect(stderr).toContain('The above exception was the direct cause of the following exception:');
  expect(stderr).toMatch(/KeyError: 'a'[\s\S]*ValueError: no a\n$/);
});

test('says where a file is no Python, in the entry and in a file it imports', async () => {
  const broken = await run('print("never")\nx = (1 +\n');
  expect(broken).toMatchObject({
    outcome: 'compile_error',
    stdout: '',
    error: { message: "SyntaxError: '(' was never closed", file: 'main.py', line: 2, column: 5 },
  });
  expect(broken.stderr).toBe(`  File "main.py", line 2\n    x = (1 +\n        ^\nSyntaxError: '(' was never closed\n`);
  const imported = await run({ 'main.py': 'print("first")\nimport helper\n', 'helper.py': 'def f():\nreturn 1\n' });
  expect(imported).toMatchObject({ outcome: 'compile_error', stdout: 'first\n', error: { file: 'helper.py', line: 2 } });
  expect(imported.error?.message).toMatch(/^IndentationError: /);
  // Text that the program compiles itself is its own affair.
  expect(await run('eval("1 +")')).toMatchObject({ outcome: 'runtime_error', error: { file: 'main.py', line: 1 } });
});

test('joins modules, packages and relative imports, and puts them before the library', async () => {
  const outcome = await run({
    'main.py':
      'import queue\nimport shapes\nfrom shapes.area import square as area\nimport data.table\n\nprint(queue.mine, shapes.name, area(3), data.table.rows, __name__, __file__)\n',
    'queue.py': 'mine = True\n',
    'shapes/__init__.py': 'name = "shapes"\nfrom .area import square\n',
    'shapes/area.py': 'from . import name\n\ndef square(n):\n    return n * n\n',
    'data/table.py': 'rows = open("data/rows.txt").read().split()\n',
    'data/rows.txt': 'a b\n',
  });
  expect(outcome.stderr).toBe('');
  expect(outcome.stdout).toBe("True shapes 9 ['a', 'b'] __main__ /submission/main.py\n");
});

test.each([
  ['import sys\nsys.exit()', 'completed', 0, ''],
  ['import sys\nsys.exit(5)', 'runtime_error', 5, ''],
  ['import sys\nsys.exit("went wrong")', 'runtime_error', 1, 'went wrong\n'],
  ['raise SystemExit(256 + 2)', 'runtime_error', 2, ''],
  ['exit(0)', 'completed', 0, ''],
])('ends %j as CPython does', async (source, outcome, exitCode, stderr) => {
  expect(await run(source)).toMatchObject({ outcome, exitCode, stderr });
});

test('runs asyncio with tasks, time-outs and queues, without using CPU time while it waits', async () => {
  const outcome = await run(`import asyncio

async def work(name, delay):
    await asyncio.sleep(delay)
    return name

async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(name, delay)) for name, delay in (("slow", 0.2), ("fast", 0.01))]
    print([task.result() for task in tasks])
    try:
        await asyncio.wait_for(asyncio.sleep(60), 0.05)
    except TimeoutError:
        print("timed out")
    queue = asyncio.Queue()
    await queue.put(1)
    print(await queue.get(), await asyncio.to_thread(lambda: 7))

asyncio.run(main())
asyncio.run(main())
`);
  expect(outcome.stderr).toBe('');
  expect(outcome.stdout).toBe("['slow', 'fast']\ntimed out\n1 7\n".repeat(2));
  expect(outcome.cpuMs).toBeLessThan(outcome.wallMs);
  expect(outcome.wallMs).toBeGreaterThan(500);
});

test('runs unittest and reports a failed test as Python does', async () => {
  const source = (expected: number) => `import unittest

class Sums(unittest.TestCase):
    def test_sum(self):
        self.assertEqual(sum([1, 2]), ${expected})

    async def helper(self):
        pass

class Waits(unittest.IsolatedAsyncioTestCase):
    async def test_waits(self):
        self.assertTrue(True)

unittest.main()
`;
  const passed = await run(source(3));
  expect(passed).toMatchObject({ outcome: 'completed', exitCode: 0 });
  expect(passed.stderr).toMatch(/Ran 2 tests in .*\n\nOK\n$/);
  const failed = await run(source(4));
  expect(failed).toMatchObject({ outcome: 'runtime_error', exitCode: 1 });
  expect(failed.stderr).toContain('AssertionError: 3 != 4');
});

test('has the modules that programs use', async () => {
  const outcome =
    await run(`import bisect, collections, csv, dataclasses, datetime, decimal, enum, fractions, functools, heapq, io, itertools, json, math, operator
import random, re, statistics, string, textwrap, typing, hashlib, struct, uuid, zlib, pathlib, tempfile, copy, graphlib, zoneinfo, secrets, pickle, time

@dataclasses.dataclass(order=True)
class Point:
    x: int
    y: int = 0

class Colour(enum.Enum):
    RED = 1

heap = [3, 1, 2]
heapq.heapify(heap)
rows = list(csv.DictReader(io.StringIO("a,b\\n1,2\\n")))
print(heap[0], Point(1), Colour.RED, collections.Counter("aab").most_common(1), rows, decimal.Decimal("0.1") + decimal.Decimal("0.2"), fractions.Fraction(1, 3))
print(statistics.median([1, 3, 2]), re.sub(r"\\d", "#", "a1"), f"{3.14159:.2f}", hashlib.sha256(b"x").hexdigest()[:8], math.isqrt(17), datetime.date(2026, 1, 5).isoformat())
with tempfile.TemporaryDirectory() as folder:
    pathlib.Path(folder, "a.txt").write_text("é")
    print(pathlib.Path(folder, "a.txt").read_text())
match pickle.loads(pickle.dumps({"a": [1, 2]})):
    case {"a": [first, *rest]}:
        print(first, rest)
started = time.perf_counter()
time.sleep(0.05)
print(time.perf_counter() - started >= 0.045)
`);
  expect(outcome.stderr).toBe('');
  expect(outcome.stdout).toBe(`1 Point(x=1, y=0) Colour.RED [('a', 2)] [{'a': '1', 'b': '2'}] 0.3 1/3
2 a# 3.14 2d711642 4 2026-01-05
é
1 [2]
True
`);
});

test('draws other random numbers in every run', async () => {
  const source = 'import random, os, uuid\nprint(random.random(), random.randint(1, 10**9), os.urandom(4), uuid.uuid4())';
  const printed = [await run(source), await run(source), await run(source)].map(({ stdout }) => stdout);
  expect(new Set(printed).size).toBe(3);
});

test('runs what people do at the end of a program', async () => {
  const outcome = await run(
    'import atexit\n\nclass Last:\n    def __del__(self):\n        print("last")\n\nlast = Last()\natexit.register(print, "at exit")\nprint("main", end="")\n',
  );
  expect(outcome.stdout).toBe('mainat exit\nlast\n');
});
