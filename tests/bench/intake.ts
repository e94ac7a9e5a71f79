import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSupervisorProcess } from '@assay/runner-pool';
import { buildApps } from '../../apps/server/src/start/build-apps.ts';
import { type BareProcess, startBare } from '../support/bare-processes.ts';
import { freePort } from '../support/installation.ts';
import { type LoadAccount, openAttemptFactory } from '../support/load/attempt-factory.ts';
import { compareLedger } from '../support/load/compare-ledger.ts';
import type { Measured } from '../support/load/generator-messages.ts';
import { countGraded } from '../support/load/gradings-of.ts';
import { type Load, startLoad } from '../support/load/load.ts';
import { cpuSecondsOf, waitedSecondsOf } from '../support/load/process-cpu.ts';
import type { Figures } from './bench.ts';

const superviseFile = fileURLToPath(new URL('../../apps/runner/src/supervise.ts', import.meta.url));
const floorFile = fileURLToPath(new URL('../support/load/floor-server.ts', import.meta.url));

const candidates = 1_000;
const mostCandidates = 4_000;
const graded = 200;
const boundMs = 250;
const mixture = { seed: 20_261_121, pace: 1, typingShare: 0.6 };

type Say = (line: string) => void;
/** `serverWaits`: the share of time in which the server was ready to go on and no core was free. */
type Step = Measured & { awake: number; serverCores: number; serverWaits: number };

/** The `intake` suite: how soon 1,000 candidates hear that their edits are on disk while others are graded, and how many it takes until they wait too long. */
export async function intake(say: Say): Promise<Figures> {
  say(
    `machine: ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 1e9)} GB; server, grading and load share it`,
  );
  say(
    `load: ${mixture.typingShare * 100} % of the time typing (4 keys a second, a batch every 2.5 s), else a heartbeat every 3 s; jittered starts`,
  );
  say('latency: from the request sent to the answer readable at a socket; answers read in one turn of the loop count from its first');
  await buildApps();
  const dataDir = mkdtempSync(join(tmpdir(), 'assay-intake-'));
  try {
    const factory = await openAttemptFactory(dataDir);
    say(`starting ${mostCandidates} attempts…`);
    const accounts = await factory.started(mostCandidates);
    await factory.addHouseQuestions();
    const submitted = await factory.submitted(graded).finally(factory.close);
    const port = await freePort();
    const supervisor = await startSupervisorProcess({ superviseFile, memoryMb: 512 });
    const options = { dataDir, port, runnerSocket: supervisor.socketPath, bankDir: factory.bankDir };
    const serve = startBare('serve', options);
    await serve.ready;
    const load = await startLoad({ url: `http://127.0.0.1:${port}`, ...mixture });
    let work: BareProcess | null = null;
    try {
      await load.add(accounts);
      if (!(await settle(load, candidates))) throw new Error(`not all ${candidates} attempts were opened in time`);
      work = startBare('work', options);
      await work.ready;
      const before = await countGraded(dataDir, submitted);
      const beganMs = performance.now();
      const steps: Step[] = [];
      while ((await countGraded(dataDir, submitted)) < graded && performance.now() - beganMs < 300_000) {
        steps.push(await measure(load, serve.pid, candidates, 20_000));
        say(`while grading (${await countGraded(dataDir, submitted)} of ${graded} done): ${told(steps.at(-1))}`);
      }
      say(`graded ${graded - before} in ${Math.round((performance.now() - beganMs) / 1000)} s`);
      const main = worst(steps);
      const alone = await measure(load, serve.pid, candidates, 20_000);
      say(`without grading: ${told(alone)}`);
      const limit = await findLimit(load, serve.pid, alone, say);
      const { ledger, problems } = await load.drain(60_000);
      const comparison = await compareLedger(dataDir, ledger);
      for (const line of [...problems, ...comparison.differences].slice(0, 10)) say(line);
      say(
        `compared ${comparison.attempts} attempts, ${comparison.acknowledged} acknowledged events: ${comparison.missing} missing, ${comparison.twice} twice`,
      );
      await floor(accounts.slice(0, candidates), say);
      return {
        candidates,
        p50AckMs: main?.p50AckMs ?? null,
        p99AckMs: main?.p99AckMs ?? null,
        batchesPerSecond: main === undefined ? null : Math.round(main.acks / main.seconds),
        lost: comparison.missing + comparison.twice + comparison.differences.length + problems.length,
        cpuCores: main === undefined ? null : Math.round(main.serverCores * 100) / 100,
        candidatesAt250Ms: limit,
      };
    } finally {
      await load.stop();
      await work?.stop();
      await serve.stop();
      await supervisor.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** So many are awake and have their attempt open, and the first rush is over. Answers whether all could open it. */
async function settle(load: Load, awake: number): Promise<boolean> {
  await load.wake(awake);
  const hasOpened = await load.opened(awake, 120_000);
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  return hasOpened;
}

async function measure(load: Load, pid: number, awake: number, forMs: number): Promise<Step> {
  await load.measured();
  const before = { cpu: cpuSecondsOf(pid), waited: waitedSecondsOf(pid) };
  await new Promise((resolve) => setTimeout(resolve, forMs));
  const measured = await load.measured();
  const perSecond = (seconds: number) => seconds / measured.seconds;
  return {
    ...measured,
    awake,
    serverCores: perSecond(cpuSecondsOf(pid) - before.cpu),
    serverWaits: perSecond(waitedSecondsOf(pid) - before.waited),
  };
}

/** The figures of the stretch with the slowest hundredth: no lucky one is picked. */
const worst = (steps: readonly Step[]): Step | undefined => steps.toSorted((a, b) => b.p99AckMs - a.p99AckMs)[0];

/**
 * Steps of a third more until the slowest hundredth waits too long, then halves the gap down to a twentieth of the first load. Null: more than this
 * suite can make.
 */
async function findLimit(load: Load, pid: number, first: Step, say: Say): Promise<number | null> {
  let good = first.p99AckMs > boundMs ? 0 : candidates;
  let bad: number | null = good === 0 ? candidates : null;
  while (bad === null || bad - good > candidates / 20) {
    const next: number = bad === null ? Math.min(mostCandidates, Math.round(good * 1.3)) : Math.round((good + bad) / 2);
    const hasOpened = await settle(load, next);
    const step = await measure(load, pid, next, 20_000);
    if (!hasOpened) say(`${next} candidates are too many: not all could open their attempt within two minutes`);
    const isLoadAtFault = step.p99LateMs > 50 || step.p99BlindMs > 50 || step.cpuCores > 0.85;
    say(`${told(step)}${isLoadAtFault ? '; the load generator itself is at its limit here' : ''}`);
    if (!hasOpened || step.p99AckMs > boundMs) bad = next;
    else good = next;
    if (good === mostCandidates) {
      say(`candidatesAt250Ms is null: ${mostCandidates}, the most this suite makes, were answered in time`);
      return null;
    }
  }
  return bad;
}

/** The same load against a server that does next to nothing. */
async function floor(accounts: readonly LoadAccount[], say: Say): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-floor-'));
  const port = await freePort();
  const server = fork(floorFile, [join(folder, 'floor.sqlite'), String(port)], {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await new Promise((resolve) => server.once('message', resolve));
  const load = await startLoad({ url: `http://127.0.0.1:${port}`, ...mixture });
  try {
    await load.add(accounts);
    if (!(await settle(load, accounts.length))) throw new Error('not all candidates reached the floor server in time');
    say(`floor, an empty Hono server with one commit a request: ${told(await measure(load, server.pid ?? -1, accounts.length, 20_000))}`);
  } finally {
    await load.stop();
    server.disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}

function told(step: Step | undefined): string {
  if (step === undefined) return 'nothing measured';
  const { awake, acks, heartbeats, seconds } = step;
  return [
    `${awake} candidates`,
    `p50 ${step.p50AckMs} ms`,
    `p99 ${step.p99AckMs} ms`,
    `worst ${step.worstAckMs} ms`,
    `heartbeats p99 ${step.p99HeartbeatMs} ms`,
    `${Math.round(acks / seconds)} batches and ${Math.round(heartbeats / seconds)} heartbeats a second`,
    `server ${step.serverCores.toFixed(2)} cores and ${Math.round(step.serverWaits * 100)} % waiting for one`,
    `load ${step.cpuCores.toFixed(2)} cores, ${step.p99LateMs} ms late, ${step.p99BlindMs} ms blind (p99)`,
    ...(step.problems.length === 0 ? [] : [`problems: ${step.problems.join('; ')}`]),
  ].join(', ');
}
