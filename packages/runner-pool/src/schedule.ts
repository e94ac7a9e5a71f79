import { AppError } from '@assay/core';
import type { Language, RunRequest } from '@assay/core/runs';
import { FairQueue } from './fair-queue.ts';
import { isFinished, type Job, lostOutcome, nextCases } from './job.ts';
import type { Lease, ProcessPool } from './process-pool.ts';

export type ScheduleOptions = {
  pool: ProcessPool;
  /** Runs at once. */
  cores: number;
  nowMs: () => number;
};

/** How long a grading waits for quiet before its case is repeated beside candidates' runs. */
const quietWithinMs = 2000;
/** How long after the last event processes are started or sent away. */
const tendAfterMs = 5;
/** How long a turn may last while somebody of the same standing waits. */
const turnMs = 2000;
/** How long anybody waits for an engine whose processes do not start. */
const patienceMs = 20_000;

/** Who runs when: brings waiting requests and free processes together, and sees each turn through to its outcomes. */
export class Schedule {
  readonly #pool: ProcessPool;
  readonly #cores: number;
  readonly #nowMs: () => number;
  readonly #queue = new FairQueue<Job>();
  readonly #running = new Map<Job, Lease>();
  readonly #yielding = new Set<Job>();
  #isClosed = false;
  #tending: NodeJS.Timeout | null = null;

  constructor({ pool, cores, nowMs }: ScheduleOptions) {
    this.#pool = pool;
    this.#cores = cores;
    this.#nowMs = nowMs;
  }

  get queued(): number {
    return this.#queue.size;
  }
  get running(): number {
    return this.#running.size;
  }

  add(request: RunRequest, ends: Pick<Job, 'onQueued' | 'resolve' | 'reject'>): Job {
    const job: Job = {
      ...ends,
      owner: request.owner,
      priority: request.priority,
      request,
      outcomes: [],
      retry: 'none',
      isCancelled: false,
      sinceMs: this.#nowMs(),
      lastPosition: -1,
    };
    this.#pool.noteDemand(request.language);
    this.#queue.add(job);
    this.dispatch();
    return job;
  }

  /** Takes a request back, and kills what it has running. */
  cancel(job: Job, reason: string): void {
    job.isCancelled = true;
    if (!this.#queue.remove(job)) this.#running.get(job)?.worker.kill();
    job.reject(new AppError('unavailable', reason));
  }

  dispatch(): void {
    if (this.#isClosed) return;
    while (this.#running.size < this.#cores) {
      let lease: Lease | null = null;
      const isQuietWanted = this.#isQuietWanted();
      const job = this.#queue.take((one) => {
        if (!this.#mayStart(one, isQuietWanted)) return false;
        lease = this.#pool.take(one.owner, one.request.language);
        return lease !== null;
      });
      if (job === null || lease === null) break;
      this.#running.set(job, lease);
      void this.#turn(job, lease);
    }
    this.#refuseHopeless();
    const waiting = this.#ownersWithoutProcess();
    this.#pool.summon(waiting);
    if (waiting.size === 0) this.#pool.prepareIdle();
    this.#askToYield();
    this.#tendSoon();
    this.#report();
  }

  close(): void {
    this.#isClosed = true;
    if (this.#tending !== null) clearTimeout(this.#tending);
    for (const job of [...this.#queue.inOrder(), ...this.#running.keys()]) this.cancel(job, 'The runner is shutting down.');
  }

  #mayStart(job: Job, isQuietWanted: boolean): boolean {
    if (job.retry === 'alone') {
      const hasGrading = [...this.#running.keys()].some(({ priority }) => priority === 'grading');
      return this.#running.size === 0 || (!hasGrading && this.#nowMs() - job.sinceMs > quietWithinMs);
    }
    return job.priority === 'candidate' || !isQuietWanted;
  }

  /** While a case waits to be repeated alone, and could be, no other grading starts beside it. */
  #isQuietWanted(): boolean {
    return this.#queue.inOrder().some(({ retry, owner, request }) => retry === 'alone' && this.#pool.isReadyFor(owner, request.language));
  }

  #ownersWithoutProcess(): ReadonlyMap<Language, number> {
    const owners = new Map<Language, Set<string>>();
    for (const { owner, request } of this.#queue.inOrder()) {
      if (this.#pool.hasProcessOf(owner, request.language)) continue;
      const waiting = owners.get(request.language);
      if (waiting === undefined) owners.set(request.language, new Set([owner]));
      else waiting.add(owner);
    }
    return new Map([...owners].map(([language, waiting]) => [language, waiting.size]));
  }

  /** Whoever waits for an engine that does not start is told so: a candidate can go on, and a job is tried again later. */
  #refuseHopeless(): void {
    for (const job of this.#queue.inOrder()) {
      const { owner, request, sinceMs } = job;
      if (this.#pool.hasProcessOf(owner, request.language)) continue;
      const state = this.#pool.stateOf(request.language);
      const isRefused =
        state === null || (state.isHopeless && state.starting === 0) || (state.isFailing && this.#nowMs() - sinceMs > patienceMs);
      if (isRefused) this.cancel(job, `The runner cannot start a process for ${request.language} now. Try again in a few minutes.`);
    }
  }

  /** Where every processor is taken, a grading makes way for a candidate after the case it is in, and a long turn for anybody of its standing. */
  #askToYield(): void {
    if (this.#running.size < this.#cores) return;
    let waiting = [...this.#queue.inOrder()].filter(({ retry }) => retry !== 'alone');
    waiting = waiting.slice(this.#yielding.size, this.#cores);
    for (const { priority } of waiting) {
      const now = this.#nowMs();
      const candidates = [...this.#running.keys()].filter(
        (job) =>
          !this.#yielding.has(job) &&
          (job.priority === priority ? now - job.sinceMs > turnMs : job.priority === 'grading' && priority === 'candidate'),
      );
      const [longest] = candidates.toSorted(
        (a, b) => Number(b.priority === 'grading') - Number(a.priority === 'grading') || a.sinceMs - b.sinceMs,
      );
      if (longest === undefined) continue;
      this.#yielding.add(longest);
      this.#running.get(longest)?.worker.yieldTurn();
    }
  }

  // Starting a process blocks this one for some milliseconds: first whoever waits for an outcome gets it.
  #tendSoon(): void {
    this.#tending ??= setTimeout(() => {
      this.#tending = null;
      if (!this.#isClosed) this.#pool.tend(this.#running.size > 0);
    }, tendAfterMs);
  }

  #report(): void {
    let position = 0;
    for (const job of this.#queue.inOrder()) {
      position += 1;
      if (job.lastPosition === position) continue;
      job.lastPosition = position;
      job.onQueued(position);
    }
  }

  async #turn(job: Job, lease: Lease): Promise<void> {
    if (job.lastPosition !== 0) {
      job.lastPosition = 0;
      job.onQueued(0);
    }
    job.sinceMs = this.#nowMs();
    const wasFresh = lease.runs === 1;
    const isRepeat = job.retry !== 'none';
    const isRepeatable = job.priority === 'grading' && job.request.expectsTimeLimit !== true && !isRepeat;
    let wasAlone = this.#running.size === 1;
    const { language, files, entry, limits } = job.request;
    let isSpent = false;
    let again: Job['retry'] = 'none';
    let taken = 0;
    const end = await lease.worker.run({ language, files, entry, limits, cases: nextCases(job) }, (outcome) => {
      if (job.isCancelled || again !== 'none') return;
      wasAlone &&= this.#running.size === 1;
      if (outcome.outcome === 'time_limit' || outcome.outcome === 'memory_limit') isSpent = true;
      if (outcome.outcome === 'time_limit' && isRepeatable && !wasAlone) {
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
    job.sinceMs = this.#nowMs();
    this.#running.delete(job);
    this.#yielding.delete(job);
    if (isFinished(job)) job.resolve(job.outcomes);
    else if (!job.isCancelled && !this.#isClosed) this.#queue.add(job);
    this.#pool.release(lease, isSpent || end.kind === 'lost' || again !== 'none');
    this.dispatch();
  }
}
