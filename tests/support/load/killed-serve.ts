import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BareProcess, startBare } from '../bare-processes.ts';
import { freePort } from '../installation.ts';
import { openAttemptFactory } from './attempt-factory.ts';
import { type Comparison, compareLedger } from './compare-ledger.ts';
import { startLoad } from './load.ts';
import { createChance } from './typist.ts';

export type KillPlan = { candidates: number; kills: number; pace: number; seed: number; longestLifeMs: number };

export type KillReport = Comparison & {
  problems: readonly string[];
  /** Kills that hit a process which was still starting. */
  whileStarting: number;
  acks: number;
};

/**
 * Candidates type while their server is killed again and again and started anew at once. One kill in five comes at any moment of its start, the
 * others at any moment of its life after it has acknowledged something.
 */
export async function killServeUnderLoad(plan: KillPlan, say: (line: string) => void = () => {}): Promise<KillReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'assay-kills-'));
  const random = createChance(plan.seed);
  const port = await freePort();
  const factory = await openAttemptFactory(dataDir);
  const accounts = await factory.started(plan.candidates).finally(factory.close);
  const start = () => startBare('serve', { dataDir, port });
  let serve: BareProcess = start();
  const load = await startLoad({ url: `http://127.0.0.1:${port}`, seed: plan.seed, pace: plan.pace, typingShare: 0.7 });
  let whileStarting = 0;
  try {
    await serve.ready;
    await load.add(accounts);
    await load.wake(plan.candidates);
    if (!(await load.opened(plan.candidates, 300_000))) throw new Error('not all attempts were opened in time');
    for (let kill = 1; kill <= plan.kills; kill += 1) {
      if (kill % 5 === 0) {
        await passing(random() * 700);
        whileStarting += 1;
      } else {
        await serve.ready;
        // A server that nobody has reached again is not under load.
        const before = await load.acks();
        while ((await load.acks()) === before) await passing(10);
        await passing(random() * plan.longestLifeMs);
      }
      await serve.kill();
      serve = start();
      if (kill % 20 === 0) say(`${kill} kills, ${await load.acks()} acknowledgements`);
    }
    await serve.ready;
    const acks = await load.acks();
    const { ledger, problems } = await load.drain(30_000);
    return { ...(await compareLedger(dataDir, ledger)), problems, whileStarting, acks };
  } finally {
    await load.stop();
    await serve.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const passing = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
