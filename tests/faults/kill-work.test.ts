import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepRunner } from '../../apps/server/src/start/keep-runner.ts';
import { startBare } from '../support/bare-processes.ts';
import { descendantsRunning } from '../support/child-processes.ts';
import { openAttemptFactory } from '../support/load/attempt-factory.ts';
import { countGraded, settledGradings } from '../support/load/gradings-of.ts';
import { createChance } from '../support/load/typist.ts';
import { storyBank } from '../support/story-bank.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('SIGKILL of work and of the runner while they grade leaves one grading for each item and the right sum', async () => {
  const seed = Number(process.env['ASSAY_TEST_SEED'] ?? Date.now() % 1_000_000);
  console.log(`seed ${seed} (ASSAY_TEST_SEED repeats it)`);
  const random = createChance(seed);
  const dataDir = mkdtempSync(join(tmpdir(), 'assay-grading-'));
  const factory = await openAttemptFactory(dataDir);
  const bank = storyBank();
  await factory.addHouseQuestions(bank);
  rmSync(bank, { recursive: true });
  const attempts = await factory.submitted(20).finally(factory.close);
  const restarts: string[] = [];
  const runner = await keepRunner(256, (reason) => restarts.push(reason));
  const start = () => startBare('work', { dataDir, port: 1, runnerSocket: runner.socketPath, bankDir: factory.bankDir });
  let work = start();
  const gradedAtKill: number[] = [];
  try {
    for (let kill = 1; kill <= 6; kill += 1) {
      await work.ready;
      await pause(20 + random() * 300);
      // On a busy machine nothing may be graded by then: from the third on a kill hits work that has begun.
      const before = gradedAtKill.at(-1) ?? 0;
      for (let wait = 0; kill > 2 && wait < 50 && (await countGraded(dataDir, attempts)) <= before; wait += 1) await pause(100);
      gradedAtKill.push(await countGraded(dataDir, attempts));
      if (kill === 2) {
        const [supervisor] = descendantsRunning(process.pid, 'apps/runner/src/supervise.ts');
        if (supervisor === undefined) continue;
        process.kill(supervisor, 'SIGKILL');
        continue;
      }
      await work.kill();
      work = start();
    }
    console.log(`graded at each kill: ${gradedAtKill.join(' ')}`);
    expect(await settledGradings(dataDir, attempts, 120_000)).toEqual([]);
    expect(restarts.length).toBeGreaterThan(0);
    // Kills after the work was done would prove nothing.
    expect(gradedAtKill.filter((graded) => graded < attempts.length).length).toBeGreaterThan(3);
  } finally {
    await work.kill();
    await runner.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
