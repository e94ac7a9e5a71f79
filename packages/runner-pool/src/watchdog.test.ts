import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Supervisor } from './supervisor.ts';
import { fakeRequest, startFake } from './testing/fake-engines.ts';

const limits = { timeMs: 100, memoryMb: 64 };
let folder = '';
/** What the supervisor's clock is ahead of the real one: nobody waits for 20 s here. */
let aheadMs = 0;
let supervisor: Supervisor;
beforeEach(async () => {
  aheadMs = 0;
  folder = mkdtempSync(join(tmpdir(), 'assay-watchdog-'));
  supervisor = await startFake({ traits: {}, readable: [folder], nowMs: () => performance.now() + aheadMs });
});
afterEach(async () => {
  await supervisor.close();
  rmSync(folder, { recursive: true });
});

/** Long enough for a child to read its request and for the watchdog to look several times. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 500));
const isRunning = () => expect.poll(() => supervisor.health().running, { timeout: 15_000 }).toBe(1);

test('an engine that boots takes no time of the case, and is not waited for without end', async () => {
  const booted = join(folder, 'booted');
  const outcomes = supervisor.run(fakeRequest('ann', 'quick', `boot ${booted}`, { limits }));
  await isRunning();
  await moment();
  aheadMs += 15_000;
  await moment();
  expect(supervisor.health().running).toBe(1);
  writeFileSync(booted, '');
  expect(await outcomes).toEqual([expect.objectContaining({ outcome: 'completed' })]);
});

test('a child that never says that it started is ended, and so is the fresh one that the case is tried in', async () => {
  let isAnswered = false;
  const outcomes = supervisor.run(fakeRequest('ann', 'quick', 'mute', { limits })).finally(() => {
    isAnswered = true;
  });
  await isRunning();
  await moment();
  expect(isAnswered).toBe(false);
  for (let i = 0; i < 20 && !isAnswered; i += 1) {
    aheadMs += 20_001;
    await moment();
  }
  expect(await outcomes).toEqual([expect.objectContaining({ outcome: 'memory_limit', wallMs: 0 })]);
});

test('a child that says again and again that it boots and starts does not get more time by it', async () => {
  const outcomes = supervisor.run(fakeRequest('ann', 'quick', 'stall', { limits }));
  await isRunning();
  await moment();
  aheadMs += 4901;
  expect(await outcomes).toEqual([expect.objectContaining({ outcome: 'time_limit' })]);
});

test('a child that sends more outcomes than it was given cases is ended, and the answer has as many as were asked for', async () => {
  const outcomes = await supervisor.run(fakeRequest('ann', 'quick', 'lie', { limits }));
  expect(outcomes).toHaveLength(1);
  await expect.poll(() => supervisor.health().running, { timeout: 5000 }).toBe(0);
});
