import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Supervisor } from './supervisor.ts';
import { fakeRequest, startFake } from './testing/fake-engines.ts';

const running: Supervisor[] = [];
const folders: string[] = [];
const start = async (input: Omit<Parameters<typeof startFake>[0], 'nowMs'>): Promise<Supervisor> => {
  const supervisor = await startFake({ ...input, nowMs: () => performance.now() });
  running.push(supervisor);
  return supervisor;
};
const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-pool-'));
  folders.push(folder);
  return folder;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((supervisor) => supervisor.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const stateOf = (supervisor: Supervisor, engine: string) => supervisor.health().engines.find((one) => one.engine === engine);
const filled = (supervisor: Supervisor) =>
  expect.poll(() => supervisor.health().engines.every(({ warm, wanted }) => warm >= wanted), { timeout: 15_000 }).toBe(true);
const processOf = (outcomes: readonly { stdout: string }[]) => outcomes[0]?.stdout.split(' ')[0] ?? '';

test('keeps every engine warm within the memory, as large as its processes turn out to be', async () => {
  const supervisor = await start({ traits: { slow: { memoryMb: 150 } }, warmMemoryMb: 400 });
  await filled(supervisor);
  // Guessed alike, yet of the large one there is room for one only.
  expect(stateOf(supervisor, 'slow')).toMatchObject({ wanted: 1, warm: 1 });
  expect(stateOf(supervisor, 'quick')?.warm).toBeGreaterThanOrEqual(2);
});

test('lets nobody wait for the boot of another engine, and boots for one more at once than there are cores', async () => {
  const folder = temporary();
  const waitsFor = join(folder, 'booted');
  const supervisor = await start({ traits: { slow: { waitsFor } }, warmMemoryMb: 130, readable: [folder] });
  const slow = ['ann', 'bob', 'cid', 'dan', 'eve'].map((owner) => supervisor.run(fakeRequest(owner, 'slow', 'sleep 100')));
  for (let i = 0; i < 6; i += 1) expect(await supervisor.run(fakeRequest(`quick-${i}`, 'quick', 'sleep 0'))).toHaveLength(1);
  await expect.poll(() => stateOf(supervisor, 'slow')?.starting).toBe(3);
  expect(supervisor.health().queued).toBe(5);
  writeFileSync(waitsFor, '');
  expect(new Set((await Promise.all(slow)).map(processOf)).size).toBe(5);
});

test('shares the turns among owners, however many requests one of them has', async () => {
  const supervisor = await start({ traits: {}, warmMemoryMb: 1000 });
  await filled(supervisor);
  const ended: string[] = [];
  const ask = (owner: string) => supervisor.run(fakeRequest(owner, 'quick', 'sleep 60')).then(() => ended.push(owner));
  const greedy = Array.from({ length: 12 }, () => ask('greedy'));
  await Promise.all([ask('ann'), ask('bob')]);
  expect(ended.filter((owner) => owner === 'greedy').length).toBeLessThanOrEqual(6);
  await Promise.all(greedy);
});

test('lets a candidate in after one case of a grading, and goes on with the rest in the same process', async () => {
  const supervisor = await start({ traits: {} });
  await filled(supervisor);
  const cases = Array.from({ length: 30 }, (_, i) => ({ kind: 'program' as const, stdin: String(i) }));
  const gradings = ['job-1', 'job-2'].map((owner) =>
    supervisor.run(fakeRequest(owner, 'quick', 'sleep 100', { priority: 'grading', cases })),
  );
  await expect.poll(() => supervisor.health().running).toBe(2);
  let isGraded = false;
  void Promise.race(gradings).then(() => {
    isGraded = true;
  });
  await supervisor.run(fakeRequest('ann', 'quick', 'sleep 0'));
  expect(isGraded).toBe(false);
  for (const outcomes of await Promise.all(gradings)) {
    expect(outcomes.map(({ stdout }) => stdout.split(' ')[1])).toEqual(cases.map(({ stdin }) => stdin));
    expect(new Set(outcomes.map(({ stdout }) => stdout.split(' ')[0])).size).toBe(1);
  }
});

test('goes on grading after a case that waited to be repeated alone was taken back', async () => {
  const supervisor = await start({ traits: {}, warmMemoryMb: 600 });
  await filled(supervisor);
  const grade = (owner: string, does: string, signal?: AbortSignal) =>
    supervisor.run(fakeRequest(owner, 'quick', does, { priority: 'grading' }), undefined, signal);
  const beside = grade('job-1', 'sleep 2000');
  const gone = new AbortController();
  const lost = expect(grade('job-2', 'late', gone.signal)).rejects.toMatchObject({ code: 'unavailable' });
  await expect.poll(() => supervisor.health().queued).toBe(1);
  gone.abort();
  await lost;
  await grade('job-3', 'sleep 0');
  await beside;
});

test('takes the time-out of a program that is to be too slow as it comes, without waiting until it is alone', async () => {
  const supervisor = await start({ traits: {}, warmMemoryMb: 600 });
  await filled(supervisor);
  const beside = supervisor.run(fakeRequest('ann', 'quick', 'sleep 1500'));
  await expect.poll(() => supervisor.health().running).toBe(1);
  let isBesideDone = false;
  void beside.then(() => {
    isBesideDone = true;
  });
  const [expected] = await supervisor.run(fakeRequest('job-1', 'quick', 'late', { priority: 'grading', expectsTimeLimit: true }));
  expect(expected?.outcome).toBe('time_limit');
  expect(isBesideDone).toBe(false);
  await beside;
});

test('answers that an engine does not start, soon and clearly, while the others go on, and recovers when it does', async () => {
  const folder = temporary();
  const needs = join(folder, 'engine.bin');
  const complaints: string[] = [];
  const supervisor = await start({ traits: { slow: { needs } }, readable: [folder], complaints });
  const refused = supervisor.run(fakeRequest('ann', 'slow', 'sleep 0'));
  expect(await supervisor.run(fakeRequest('bob', 'quick', 'sleep 0'))).toHaveLength(1);
  await expect(refused).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('typescript') });
  expect(stateOf(supervisor, 'slow')?.problem).toMatch(/end before they are ready/);
  expect(stateOf(supervisor, 'quick')?.problem).toBeNull();
  expect(complaints).toEqual([expect.stringContaining('A file of the engine is missing.')]);

  writeFileSync(needs, '');
  expect(existsSync(needs)).toBe(true);
  await expect.poll(() => stateOf(supervisor, 'slow')?.warm, { timeout: 15_000 }).toBeGreaterThan(0);
  expect(stateOf(supervisor, 'slow')?.problem).toBeNull();
  expect(await supervisor.run(fakeRequest('ann', 'slow', 'sleep 0'))).toHaveLength(1);
});

test('does not start processes in a busy loop when they end as soon as they are ready', async () => {
  const folder = temporary();
  const supervisor = await start({ traits: { slow: { diesWarm: true } }, readable: [folder] });
  await expect.poll(() => stateOf(supervisor, 'slow')?.problem, { timeout: 15_000 }).not.toBeNull();
  expect(await supervisor.run(fakeRequest('bob', 'quick', 'sleep 0'))).toHaveLength(1);
});

test('tells the place in the queue each time it changes', async () => {
  const supervisor = await start({ traits: {} });
  await filled(supervisor);
  const before = Array.from({ length: 5 }, (_, i) => supervisor.run(fakeRequest(`slow-${i}`, 'quick', 'sleep 200')));
  const places: number[] = [];
  await supervisor.run(fakeRequest('last', 'quick', 'sleep 0'), (place) => places.push(place));
  await Promise.all(before);
  expect(places[0]).toBe(4);
  expect(places.at(-1)).toBe(0);
  expect(places).toEqual(places.toSorted((a, b) => b - a));
});
