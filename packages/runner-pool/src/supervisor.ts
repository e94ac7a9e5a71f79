import { AppError } from '@assay/core';
import type { RunOutcome, RunRequest, SandboxHealth } from '@assay/core/runs';
import { FairQueue } from './fair-queue.ts';
import { isFinished, type Job, lostOutcome, nextCases } from './job.ts';
import { adviceFor, type ChildProgram, type Launch, launchesFor } from './layers.ts';
import { availableBytes, memoryReader } from './memory.ts';
import { type Lease, ProcessPool } from './process-pool.ts';
import { startWorker } from './worker.ts';

export type SupervisorOptions = {
  child: ChildProgram;
  /** For processes kept warm and idle; those serving an owner come on top. */
  warmMemoryMb: number;
  /** Runs at once. */
  cores: number;
  machine: { path: string; isRoot: boolean; platform: NodeJS.Platform; execPath: string };
  nowMs: () => number;
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
/** How long a grading waits for quiet before its case is repeated beside candidates' runs. */
const quietWithinMs = 2000;
/** How long after the last event processes are started or sent away. */
const tendAfterMs = 5;

/** Starts the pool with the strongest layers that a probe run shows to work on this machine. */
export async function createSupervisor(options: SupervisorOptions): Promise<Supervisor> {
  const ctx = {
    readMemory: memoryReader(options.machine.platform),
    nowMs: options.nowMs,
    availableBytes: () => availableBytes(options.machine.platform),
  };
  const launch = await strongestLaunch(options, ctx);
  const pool = new ProcessPool(launch, ctx, {
    warmBytes: options.warmMemoryMb * 1024 * 1024,
    reserveBytes,
    maximumWarm: 4 + 3 * options.cores,
    maximumIdleOwned: 8 + 4 * options.cores,
    runsPerProcess,
    idleMs,
  });
  const queue = new FairQueue<Job>();
  const running = new Map<Job, Lease>();
  let isClosed = false;
  let quietWantedMs = 0;

  let tending: NodeJS.Timeout | null = null;

  const report = () => {
    let position = 0;
    for (const job of queue.inOrder()) {
      position += 1;
      if (job.lastPosition === position) continue;
      job.lastPosition = position;
      job.onQueued(position);
    }
  };
  const mayStart = (job: Job): boolean => {
    const hasGrading = [...running.keys()].some((one) => one.priority === 'grading');
    if (job.retry === 'alone') {
      quietWantedMs ||= ctx.nowMs();
      return running.size === 0 || (!hasGrading && ctx.nowMs() - quietWantedMs > quietWithinMs);
    }
    // While a case waits to be repeated alone, no other grading starts beside it.
    return job.priority === 'candidate' || quietWantedMs === 0;
  };

  const dispatch = () => {
    while (!isClosed && running.size < options.cores) {
      let lease: Lease | null = null;
      const job = queue.take((one) => {
        if (!mayStart(one)) return false;
        lease = pool.take(one.owner, one.request.language);
        return lease !== null;
      });
      if (job === null || lease === null) break;
      if (job.retry === 'alone') quietWantedMs = 0;
      running.set(job, lease);
      void turn(job, lease);
    }
    tendSoon();
    report();
  };
  // Starting a process blocks this one for some milliseconds: first whoever waits for an outcome gets it.
  const tendSoon = () => {
    tending ??= setTimeout(() => {
      tending = null;
      if (!isClosed) pool.tend(running.size > 0, options.cores);
    }, tendAfterMs);
  };

  const turn = async (job: Job, lease: Lease): Promise<void> => {
    if (job.lastPosition !== 0) {
      job.lastPosition = 0;
      job.onQueued(0);
    }
    const wasFresh = lease.runs === 1;
    const isRepeat = job.retry !== 'none';
    let wasAlone = running.size === 1;
    const { language, files, entry, limits } = job.request;
    let isSpent = false;
    let again: Job['retry'] = 'none';
    let taken = 0;
    const end = await lease.worker.run({ language, files, entry, limits, cases: nextCases(job) }, (outcome) => {
      if (job.isCancelled || again !== 'none') return;
      wasAlone &&= running.size === 1;
      if (outcome.outcome === 'time_limit' || outcome.outcome === 'memory_limit') isSpent = true;
      if (outcome.outcome === 'time_limit' && job.priority === 'grading' && !isRepeat && !wasAlone) {
        again = 'alone';
        // The rest of this turn would run beside the others, too.
        lease.worker.kill();
        return;
      }
      taken += 1;
      job.outcomes.push(outcome);
    });
    if (end.kind === 'lost' && again === 'none' && !job.isCancelled) {
      isSpent = true;
      // Something that earlier runs left behind may have killed it, so a fresh process has the last word.
      const deservesAnother = end.loss === 'crash' || !wasFresh || taken > 0;
      if (isRepeat || end.loss === 'time' || !deservesAnother) job.outcomes.push(lostOutcome(end));
      else again = 'fresh';
    }
    job.retry = again;
    running.delete(job);
    pool.release(lease, isSpent || end.kind === 'lost' || again !== 'none');
    if (job.isCancelled) dispatch();
    else if (isFinished(job)) {
      job.resolve(job.outcomes);
      dispatch();
    } else {
      queue.add(job);
      dispatch();
    }
  };

  pool.onChange = dispatch;
  const watchdog = setInterval(() => pool.watch(), pollMs);
  const gardener = setInterval(dispatch, 1000);
  gardener.unref();
  pool.tend(false, options.cores);

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
        const job: Job = {
          owner: request.owner,
          priority: request.priority,
          request,
          outcomes: [],
          retry: 'none',
          isCancelled: false,
          lastPosition: -1,
          onQueued,
          resolve,
          reject,
        };
        signal?.addEventListener('abort', () => {
          job.isCancelled = true;
          if (!queue.remove(job)) running.get(job)?.worker.kill();
          reject(new AppError('unavailable', 'The request was taken back.'));
        });
        queue.add(job);
        dispatch();
      }),
    health: () => ({
      layers: [...launch.layers],
      advice: adviceFor(launch.kind, options.machine.platform),
      warmProcesses: pool.warmCount,
      preparing: pool.preparingCount,
      queued: queue.size,
      running: running.size,
    }),
    close: async () => {
      isClosed = true;
      clearInterval(watchdog);
      clearInterval(gardener);
      if (tending !== null) clearTimeout(tending);
      for (const job of [...queue.inOrder(), ...running.keys()]) {
        job.isCancelled = true;
        job.reject(new AppError('unavailable', 'The runner is shutting down.'));
      }
      await pool.close();
    },
  };
}

async function strongestLaunch(options: SupervisorOptions, ctx: Parameters<typeof startWorker>[1]): Promise<Launch> {
  for (const launch of launchesFor(options.child, options.machine)) {
    const worker = startWorker(launch, ctx);
    try {
      await worker.ready;
      return launch;
    } catch {
      // This layer does not work here; the next weaker one is tried.
    } finally {
      worker.kill();
    }
  }
  throw new AppError(
    'unavailable',
    'No runner process can be started on this machine. Run `npm run build:engines` and look at what it prints.',
  );
}
