import { afterEach, expect, test } from 'vitest';
import { launchesFor } from './layers.ts';
import { memoryReader } from './memory.ts';
import { type Lease, ProcessPool } from './process-pool.ts';
import { type FakeTraits, fakeChild, machine, quick, slow } from './testing/fake-engines.ts';

const mb = 1024 * 1024;
const pools: ProcessPool[] = [];
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));

/** A pool on a machine that has so much memory for all of its processes together. */
function createPool(machineMb: number, traits: Partial<FakeTraits>, warmMb = 200) {
  const launch = launchesFor(fakeChild(traits), { ...machine, platform: 'darwin' }).at(-1);
  if (launch === undefined) throw new Error('No launch.');
  const readMemory = memoryReader(process.platform);
  const pids = new Set<number>();
  const ctx = {
    readMemory: (pid: number) => {
      pids.add(pid);
      return readMemory(pid);
    },
    nowMs: () => performance.now(),
    availableBytes: () => [...pids].reduce((left, pid) => left - (readMemory(pid) ?? 0), machineMb * mb),
    complain: () => undefined,
  };
  const limits = {
    warmBytes: warmMb * mb,
    reserveBytes: 0,
    maximumWarm: 10,
    maximumIdleOwned: 16,
    runsPerProcess: 20,
    idleMs: 60_000,
    cores: 2,
  };
  const pool = new ProcessPool(launch, ctx, limits, [quick, slow]);
  pools.push(pool);
  return pool;
}

/** What the schedule does: asks again each time something changes. */
function taken(pool: ProcessPool, owner: string, language: 'javascript' | 'typescript'): Promise<Lease> {
  return new Promise((resolve) => {
    const ask = () => {
      const lease = pool.take(owner, language);
      if (lease === null) pool.summon(new Map([[language, 1]]));
      else {
        pool.onChange = () => undefined;
        resolve(lease);
      }
    };
    pool.onChange = ask;
    ask();
  });
}

const stateOf = (pool: ProcessPool, name: string) => pool.states().find((one) => one.name === name);

test('gives an owner its process back, and nobody another one’s', async () => {
  const pool = createPool(4000, {});
  const ann = await taken(pool, 'ann', 'javascript');
  pool.release(ann, false);
  expect(pool.hasProcessOf('ann', 'javascript')).toBe(true);
  expect(pool.hasProcessOf('ann', 'typescript')).toBe(false);
  const bob = await taken(pool, 'bob', 'javascript');
  expect(bob.worker.pid).not.toBe(ann.worker.pid);
  expect((await taken(pool, 'ann', 'javascript')).worker.pid).toBe(ann.worker.pid);
});

test('ends what rests for an attempt when memory is short, and lets whoever waits have its place', async () => {
  const pool = createPool(420, { slow: { memoryMb: 250 } }, 1);
  const ann = await taken(pool, 'ann', 'typescript');
  const annIsGone = ann.worker.ended;
  // In use it stays, whoever waits.
  const bob = taken(pool, 'bob', 'typescript');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(ann.worker.isDead()).toBe(false);
  expect(stateOf(pool, 'slow')?.starting).toBe(0);
  pool.release(ann, false);
  await annIsGone;
  expect((await bob).worker.isDead()).toBe(false);
});

test('ends a warm process of another engine for somebody who waits', async () => {
  const pool = createPool(450, { slow: { memoryMb: 250 } });
  pool.summon(new Map([['typescript', 1]]));
  await expect.poll(() => stateOf(pool, 'slow')?.warm, { timeout: 10_000 }).toBe(1);
  const leases = [];
  for (const owner of ['ann', 'bob', 'cid', 'dan', 'eve']) leases.push(await taken(pool, owner, 'javascript'));
  expect(stateOf(pool, 'slow')?.warm).toBe(0);
  expect(leases.every(({ worker }) => !worker.isDead())).toBe(true);
});

test('always runs at least one process, even where the machine has no memory left', async () => {
  const pool = createPool(0, {});
  const ann = await taken(pool, 'ann', 'javascript');
  const bob = taken(pool, 'bob', 'javascript');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(stateOf(pool, 'quick')?.starting).toBe(0);
  pool.release(ann, false);
  expect((await bob).worker.pid).not.toBe(ann.worker.pid);
});

test('replaces warm processes that nobody asks for by those of the engine that is asked for', async () => {
  const pool = createPool(4000, { slow: { memoryMb: 60 } }, 400);
  const settle = async () => {
    pool.onChange = () => pool.tend(false);
    pool.tend(false);
    await expect
      .poll(() => pool.states().every(({ warm, wanted, starting }) => warm === wanted && starting === 0), { timeout: 15_000 })
      .toBe(true);
  };
  await settle();
  const warm = (name: string) => stateOf(pool, name)?.warm ?? 0;
  const before = { quick: warm('quick'), slow: warm('slow') };
  for (let i = 0; i < 20; i += 1) pool.noteDemand('typescript');
  await settle();
  expect(warm('slow')).toBeGreaterThan(before.slow);
  // One stays in any case; a second one only where what is left is too little for the larger.
  expect(warm('quick')).toBeLessThan(before.quick);
  expect(warm('quick')).toBeGreaterThanOrEqual(1);
});
