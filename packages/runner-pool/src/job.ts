import type { RunOutcome, RunRequest } from '@assay/core/runs';
import type { Queued } from './fair-queue.ts';
import type { WorkerEnd } from './worker.ts';

/** One request on its way through the supervisor. */
export type Job = Queued & {
  request: RunRequest;
  outcomes: RunOutcome[];
  /** The next case ran before and was lost, or ran out of time beside others; it is tried once more and then counts. */
  retry: 'none' | 'fresh' | 'alone';
  isCancelled: boolean;
  /** When it began to wait, or to run. */
  sinceMs: number;
  lastPosition: number;
  onQueued: (position: number) => void;
  resolve: (outcomes: readonly RunOutcome[]) => void;
  reject: (error: Error) => void;
};

/** Cases that go to a process at once: what is left of them is sent again after one that ended it. A turn ends earlier when others wait. */
const casesPerTurn = 50;

export function nextCases(job: Job): RunRequest['cases'] {
  const from = job.outcomes.length;
  // A case that is tried again runs by itself, or the ones after it would lose their own second try.
  return job.request.cases.slice(from, job.retry === 'none' ? from + casesPerTurn : from + 1);
}

export function isFinished(job: Job): boolean {
  return job.outcomes.length >= job.request.cases.length;
}

/** The outcome of a case whose process is gone. Its output went with it. */
export function lostOutcome(end: Extract<WorkerEnd, { kind: 'lost' }>): RunOutcome {
  const base = {
    exitCode: null,
    stdout: '',
    stderr: '',
    wallMs: end.wallMs,
    cpuMs: end.wallMs,
    peakMemoryBytes: Math.round(end.peakMemoryBytes),
  };
  switch (end.loss) {
    case 'memory':
      return { ...base, outcome: 'memory_limit' };
    case 'time':
      return { ...base, outcome: 'time_limit' };
    case 'crash':
      // V8 ends the whole process when it cannot get memory; a program can cause that in no other way.
      return {
        ...base,
        outcome: 'memory_limit',
        error: { message: 'The process that ran the program ended, which happens when it asks for too much memory at once.' },
      };
    default:
      return end.loss satisfies never;
  }
}
