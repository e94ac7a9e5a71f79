import { AppError } from '@assay/core';
import type { RunOutcome, RunRequest, SandboxHealth } from '@assay/core/runs';
import type { EngineProfile } from './engine-profile.ts';
import { engineHealth } from './health.ts';
import { adviceFor, type ChildProgram, type Launch, launchesFor } from './layers.ts';
import { availableBytes, memoryReader } from './memory.ts';
import { ProcessPool } from './process-pool.ts';
import { Schedule } from './schedule.ts';
import { warmUps } from './warm-ups.ts';
import { startWorker, type WorkerContext } from './worker.ts';

export type SupervisorOptions = {
  child: ChildProgram;
  engines: readonly EngineProfile[];
  /** Changes with whatever may let a program come out differently. */
  enginesVersion: string;
  /** For processes kept warm and idle; those serving an owner come on top. */
  warmMemoryMb: number;
  /** Runs at once. */
  cores: number;
  machine: { path: string; isRoot: boolean; platform: NodeJS.Platform; execPath: string };
  nowMs: () => number;
  /** One line for the log. */
  complain: (line: string) => void;
};

export type Supervisor = {
  /** Like `Runner.run`; `signal` takes the request back, and kills what it has running. */
  run(request: RunRequest, onQueued?: (position: number) => void, signal?: AbortSignal): Promise<readonly RunOutcome[]>;
  health(): SandboxHealth;
  /** Kills every child and refuses what waits. */
  close(): Promise<void>;
};

const pollMs = 20;
const reserveBytes = 256 * 1024 * 1024;
const runsPerProcess = 20;
const idleMs = 60_000;

/** Starts the pool with the strongest layers that a probe run shows to work on this machine. */
export async function createSupervisor(options: SupervisorOptions): Promise<Supervisor> {
  const { cores, engines, machine } = options;
  const ctx = {
    readMemory: memoryReader(machine.platform),
    nowMs: options.nowMs,
    availableBytes: () => availableBytes(machine.platform),
    complain: options.complain,
  };
  const launch = await strongestLaunch(options, ctx);
  const limits = {
    warmBytes: options.warmMemoryMb * 1024 * 1024,
    reserveBytes,
    maximumWarm: 4 + 3 * cores,
    maximumIdleOwned: 8 + 4 * cores,
    runsPerProcess,
    idleMs,
    cores,
  };
  const pool = new ProcessPool(launch, ctx, limits, engines);
  const schedule = new Schedule({ pool, cores, nowMs: options.nowMs });
  let isClosed = false;

  pool.onChange = () => schedule.dispatch();
  const watchdog = setInterval(() => pool.watch(), pollMs);
  const gardener = setInterval(() => schedule.dispatch(), 1000);
  gardener.unref();
  pool.tend(false);

  return {
    run: (request, onQueued = () => undefined, signal) =>
      new Promise((resolve, reject) => {
        if (isClosed) {
          reject(new AppError('unavailable', 'The runner is shutting down.'));
          return;
        }
        if (!Object.hasOwn(request.files, request.entry)) {
          reject(new AppError('invalid_input', `The entry ${request.entry} is not among the files.`));
          return;
        }
        // One connection asks for thousands of runs: what is over must not stay among its listeners.
        const over = new AbortController();
        const job = schedule.add(request, {
          onQueued,
          resolve: (outcomes) => {
            over.abort();
            resolve(outcomes);
          },
          reject: (error) => {
            over.abort();
            reject(error);
          },
        });
        signal?.addEventListener('abort', () => schedule.cancel(job, 'The request was taken back.'), { signal: over.signal });
      }),
    health: () => ({
      layers: [...launch.layers],
      advice: adviceFor(launch.kind, machine.platform),
      warmProcesses: pool.warmCount,
      preparing: pool.preparingCount,
      queued: schedule.queued,
      running: schedule.running,
      engines: pool.states().map(engineHealth),
      enginesVersion: options.enginesVersion,
    }),
    close: async () => {
      isClosed = true;
      clearInterval(watchdog);
      clearInterval(gardener);
      schedule.close();
      await pool.close();
    },
  };
}

/** A layer works where one of the engines starts under it: another one may be broken by itself. */
async function strongestLaunch({ child, engines, machine }: SupervisorOptions, ctx: WorkerContext): Promise<Launch> {
  for (const launch of launchesFor(child, machine)) {
    for (const engine of engines) {
      const [language] = engine.languages;
      if (language !== undefined && (await starts(launch, ctx, engine, language))) return launch;
    }
  }
  throw new AppError(
    'unavailable',
    'No runner process can be started on this machine. Run `npm run build:engines` and look at what it prints.',
  );
}

async function starts(launch: Launch, ctx: WorkerContext, engine: EngineProfile, language: RunRequest['language']): Promise<boolean> {
  const worker = startWorker(launch, ctx, engine, warmUps[language]);
  try {
    await worker.ready;
    return true;
  } catch {
    return false;
  } finally {
    worker.kill();
  }
}
