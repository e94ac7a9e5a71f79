import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { descendantsRunning } from '../support/child-processes.ts';
import { startInstallation } from '../support/installation.ts';
import { openAttemptFactory } from '../support/load/attempt-factory.ts';
import { compareLedger } from '../support/load/compare-ledger.ts';
import { settledGradings } from '../support/load/gradings-of.ts';
import { startLoad } from '../support/load/load.ts';

const files = { serve: 'apps/server/src/serve.ts', work: 'apps/server/src/work.ts', runner: 'apps/runner/src/supervise.ts' } as const;

test('an installation whose three processes are killed at once comes back by itself, with all that was acknowledged', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'assay-killed-'));
  const factory = await openAttemptFactory(dataDir, 'house');
  const accounts = await factory.started(12);
  const installation = await startInstallation({ ASSAY_LOG_LEVEL: 'fatal', ASSAY_DATA_DIR: dataDir });
  const { url } = installation;
  const load = await startLoad({ url, seed: 7, pace: 0.2, typingShare: 0.7 });
  const pidOf = async (name: keyof typeof files): Promise<number> => {
    for (;;) {
      // The nearest: whatever a supervisor has started is below it.
      const pid = descendantsRunning(process.pid, files[name]).find((found) => !killed.has(found));
      if (pid !== undefined) return pid;
      await passing(50);
    }
  };
  const killed = new Set<number>();
  const kill = async (...names: (keyof typeof files)[]) => {
    const pids = await Promise.all(names.map(pidOf));
    for (const pid of pids) {
      killed.add(pid);
      process.kill(pid, 'SIGKILL');
    }
  };
  const isReady = async () => (await fetch(`${url}/readyz`).catch(() => null))?.ok === true;
  try {
    await load.add(accounts);
    await load.wake(accounts.length);
    if (!(await load.opened(accounts.length, 30_000))) throw new Error('not all attempts were opened in time');
    const attempts = await factory.submitted(4);
    await kill('runner');
    await passing(700);
    await kill('serve', 'work', 'runner');
    attempts.push(...(await factory.submitted(3)));
    await pidOf('serve');
    while (!(await isReady())) await passing(50);
    const acksBefore = await load.acks();
    await kill('work', 'serve', 'runner');
    expect(await settledGradings(dataDir, attempts, 60_000)).toEqual([]);
    while (!(await isReady())) await passing(50);
    const { ledger, problems } = await load.drain(30_000);
    const comparison = await compareLedger(dataDir, ledger);
    console.log(JSON.stringify(comparison));
    expect(comparison).toMatchObject({ attempts: 12, missing: 0, twice: 0, differences: [] });
    expect(problems).toEqual([]);
    // They went on writing after everything had been gone.
    expect(await load.acks()).toBeGreaterThan(acksBefore);
  } finally {
    await load.stop();
    await factory.close();
    await installation.remove();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

const passing = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
