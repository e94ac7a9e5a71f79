import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { type SupervisorProcess, startSupervisorProcess } from '@assay/runner-pool';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callRequest, programRequest, superviseFile } from './requests.ts';

let supervisor: SupervisorProcess;

beforeAll(async () => {
  supervisor = await startSupervisorProcess({ superviseFile, memoryMb: 512 });
});
afterAll(() => supervisor.stop());

test('says which layers are active, and only this user may ask', async () => {
  const health = await supervisor.runner.health();
  expect(health.layers.length).toBeGreaterThanOrEqual(3);
  expect(health.layers).toEqual(supervisor.layers);
  expect(statSync(supervisor.socketPath).mode & 0o777).toBe(0o600);
});

test('cuts output at 65,536 bytes and keeps what came before', async () => {
  const [outcome] = await supervisor.runner.run(programRequest({ owner: 'cut', source: "for (;;) process.stdout.write('é');" }));
  expect(outcome?.outcome).toBe('output_limit');
  expect(Buffer.byteLength(outcome?.stdout ?? '')).toBe(65_536);
});

test('gives each case fresh globals and its own output', async () => {
  const source = 'globalThis.count = (globalThis.count ?? 0) + 1; function solve(name) { console.log(name); return globalThis.count; }';
  const outcomes = await supervisor.runner.run(callRequest({ owner: 'fresh', source, calls: [['a'], ['b'], ['c']] }));
  expect(outcomes.map((outcome) => [outcome.stdout, outcome.returned])).toEqual([
    ['a\n', 1],
    ['b\n', 1],
    ['c\n', 1],
  ]);
});

test('goes on with the remaining cases after one that had to be killed', async () => {
  const source =
    'function solve(n) { if (n === 2) for (;;); if (n === 3) { const all = []; for (;;) all.push(new Array(1e5).fill({})); } return n; }';
  const outcomes = await supervisor.runner.run(callRequest({ owner: 'on', source, calls: [[1], [2], [3], [4]] }));
  expect(outcomes.map((outcome) => outcome.outcome)).toEqual(['completed', 'time_limit', 'memory_limit', 'completed']);
  expect(outcomes.at(-1)?.returned).toBe(4);
});

test('never lets two owners share a process, and gives one owner its own again', async () => {
  const before = childrenOf(supervisor.pid);
  await Promise.all(['ann', 'bob', 'cid'].map((owner) => supervisor.runner.run(programRequest({ owner, source: 'console.log(1)' }))));
  await supervisor.runner.run(programRequest({ owner: 'ann', source: 'console.log(2)' }));
  const { warmProcesses } = await supervisor.runner.health();
  // Three owners rest in three processes beside the warm ones.
  expect(childrenOf(supervisor.pid).length).toBeGreaterThanOrEqual(warmProcesses + 3);
  expect(before.length).toBeGreaterThan(0);
});

test('keeps the owner and everything expected out of the process', async () => {
  const request = callRequest({
    owner: 'the-owner-of-this-run',
    source: 'function solve() { for (;;); }',
    calls: [[1]],
    limits: { timeMs: 1500, memoryMb: 64 },
  });
  const running = supervisor.runner.run(request);
  await new Promise((resolve) => setTimeout(resolve, 700));
  // A process that is just being started still looks like its parent for a moment.
  const told = () => childrenOf(supervisor.pid).map((pid) => readProc(pid, 'cmdline') + readProc(pid, 'environ').replace(/^PWD=\/\0$/, ''));
  await expect.poll(() => told().filter((text) => /the-owner-of-this-run|ASSAY_|HOME=/.test(text))).toEqual([]);
  await running;
});

test('loses nothing when many ask at once', async () => {
  const asked = Array.from({ length: 60 }, (_, i) => i);
  const answers = await Promise.all(
    asked.map((i) => supervisor.runner.run(programRequest({ owner: `many-${i % 6}`, source: `console.log(${i})` }))),
  );
  expect(answers.map(([outcome]) => Number(outcome?.stdout))).toEqual(asked);
});

test('reports the place in the queue until the run starts', async () => {
  const places: number[] = [];
  const slow = programRequest({ owner: 'slow', source: 'for (;;);' });
  const before = Array.from({ length: 8 }, (_, i) => supervisor.runner.run({ ...slow, owner: `slow-${i}` }));
  await supervisor.runner.run(programRequest({ owner: 'last', source: 'console.log(1)' }), (place) => places.push(place));
  await Promise.all(before);
  expect(places[0]).toBeGreaterThan(0);
  expect(places.at(-1)).toBe(0);
  expect(places).toEqual([...places].sort((a, b) => b - a));
});

test('lets a candidate pass a grading between two of its cases', async () => {
  const source = 'function solve() { const end = Date.now() + 60; while (Date.now() < end); return 1; }';
  const gradings = Array.from({ length: 4 }, (_, i) =>
    supervisor.runner.run(callRequest({ owner: `grading-${i}`, priority: 'grading', source, calls: Array.from({ length: 24 }, () => []) })),
  );
  let isGraded = false;
  void Promise.all(gradings).then(() => {
    isGraded = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await supervisor.runner.run(programRequest({ owner: 'candidate', source: 'console.log(1)' }));
  expect(isGraded).toBe(false);
  for (const outcomes of await Promise.all(gradings)) expect(outcomes).toHaveLength(24);
});

test('leaves no child behind when it is killed in the middle of an endless loop', async () => {
  const own = await startSupervisorProcess({ superviseFile, memoryMb: 128 });
  const lost = own.runner.run(programRequest({ owner: 'endless', source: 'for (;;);', limits: { timeMs: 30_000, memoryMb: 64 } }));
  const refused = expect(lost).rejects.toMatchObject({ code: 'unavailable' });
  await new Promise((resolve) => setTimeout(resolve, 700));
  const children = childrenOf(own.pid);
  expect(children.length).toBeGreaterThan(0);
  process.kill(own.pid, 'SIGKILL');
  await refused;
  await expect.poll(() => children.filter(isAlive), { timeout: 5000 }).toEqual([]);
  await own.stop();
});

test('ends with every child when it is asked to stop', async () => {
  const own = await startSupervisorProcess({ superviseFile, memoryMb: 128 });
  await own.runner.run(programRequest({ owner: 'one', source: 'console.log(1)' }));
  const children = childrenOf(own.pid);
  await own.stop();
  await expect.poll(() => children.filter(isAlive), { timeout: 3000 }).toEqual([]);
});

/** Every process below one, as the system's own tool sees them. */
function childrenOf(pid: number): number[] {
  const rows = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  const found: number[] = [];
  for (let parents = [pid]; parents.length > 0; ) {
    const next = rows.filter(([, parent]) => parents.includes(parent ?? -1)).map(([child]) => child ?? -1);
    found.push(...next);
    parents = next;
  }
  return found;
}

function isAlive(pid: number): boolean {
  try {
    // A zombie is dead: only its parent's row in the table is left.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
