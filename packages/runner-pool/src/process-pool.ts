import { type EngineName, engineOf, type Language } from '@assay/core/runs';
import type { Launch } from './layers.ts';
import { startWorker, type Worker, type WorkerContext } from './worker.ts';

/** What a pool may hold. */
export type PoolLimits = {
  /** Memory for processes that are warm and belong to nobody. */
  warmBytes: number;
  /** Memory of the machine that is never taken. */
  reserveBytes: number;
  maximumWarm: number;
  maximumIdleOwned: number;
  runsPerProcess: number;
  idleMs: number;
};

type Owned = { worker: Worker; owner: string; runs: number; idleSinceMs: number };
export type Lease = { worker: Worker; owner: string; runs: number };

/** A guess until the first process has told what it takes. */
const guessedProcessBytes = 64 * 1024 * 1024;

/**
 * Warm processes and the ones that belong to an owner. A process never changes its owner; it serves a number of runs, rests for a while, and goes
 * for good after anything unusual.
 */
export class ProcessPool {
  readonly #launch: Launch;
  readonly #ctx: WorkerContext & { availableBytes: () => number };
  readonly #limits: PoolLimits;
  readonly #warm: Worker[] = [];
  readonly #starting = new Set<Worker>();
  readonly #idle: Owned[] = [];
  readonly #busy = new Set<Worker>();
  readonly #living = new Set<Worker>();
  #processBytes = guessedProcessBytes;
  /** What was asked for last is what new processes are warmed with. */
  #lastLanguage: Language = 'javascript';
  #isClosed = false;
  #failures = 0;
  /** Called whenever a process becomes free or ready. */
  onChange: () => void = () => undefined;

  constructor(launch: Launch, ctx: WorkerContext & { availableBytes: () => number }, limits: PoolLimits) {
    this.#launch = launch;
    this.#ctx = ctx;
    this.#limits = limits;
  }

  get warmCount(): number {
    return this.#warm.length;
  }
  /** Processes that are started, or that get their next run's isolate ready. */
  get preparingCount(): number {
    return this.#starting.size + this.#idle.filter(({ worker }) => !worker.isPrepared()).length;
  }
  get targetWarm(): number {
    return Math.max(1, Math.min(this.#limits.maximumWarm, Math.floor(this.#limits.warmBytes / this.#processBytes)));
  }

  /** A process for this owner now, or null: then one is on its way, and `onChange` tells. */
  take(owner: string, language: Language): Lease | null {
    this.#lastLanguage = language;
    const engine = engineOf[language];
    const own = this.#idle.findIndex(({ owner: its, worker }) => its === owner && worker.engine === engine && !worker.isDead());
    const [found] = own === -1 ? [] : this.#idle.splice(own, 1);
    const lease = found ?? this.#fromWarm(owner, engine);
    if (lease === null) {
      if (this.#starting.size === 0) this.#start();
      return null;
    }
    this.#busy.add(lease.worker);
    return { worker: lease.worker, owner, runs: lease.runs + 1 };
  }

  #fromWarm(owner: string, engine: EngineName): Lease | null {
    const at = this.#warm.findIndex((worker) => worker.engine === engine && !worker.isDead());
    const [worker] = at === -1 ? [] : this.#warm.splice(at, 1);
    return worker === undefined ? null : { worker, owner, runs: 0 };
  }

  /** Gives a process back; `isSpent` throws it away. */
  release(lease: Lease, isSpent: boolean): void {
    this.#busy.delete(lease.worker);
    const hasGrown = lease.worker.residentBytes() > lease.worker.baselineBytes() + 64 * 1024 * 1024;
    if (isSpent || hasGrown || lease.worker.isDead() || lease.runs >= this.#limits.runsPerProcess || this.#isClosed) lease.worker.kill();
    else {
      this.#idle.push({ ...lease, idleSinceMs: this.#ctx.nowMs() });
      if (this.#idle.length > this.#limits.maximumIdleOwned) this.#idle.shift()?.worker.kill();
    }
    this.onChange();
  }

  /** Brings the pool back to its size. While programs run it waits for them, unless it is half empty: then one process at a time. */
  tend(isBusy: boolean, cores: number): void {
    const now = this.#ctx.nowMs();
    for (const owned of [...this.#idle]) {
      if (!owned.worker.isDead() && now - owned.idleSinceMs < this.#limits.idleMs) continue;
      this.#idle.splice(this.#idle.indexOf(owned), 1);
      owned.worker.kill();
    }
    const isHalfFull = this.#warm.length + this.#starting.size > this.targetWarm / 2;
    const atOnce = isBusy ? (isHalfFull ? 0 : 1) : cores;
    while (!this.#isClosed && this.#starting.size < atOnce && this.#warm.length + this.#starting.size < this.targetWarm && this.#hasRoom())
      this.#start();
  }

  #hasRoom(): boolean {
    if (this.#ctx.availableBytes() > this.#limits.reserveBytes + this.#processBytes) return true;
    // Somebody's resting process makes room before nobody can run at all.
    this.#idle.shift()?.worker.kill();
    return this.#living.size === 0;
  }

  #start(): void {
    if (this.#isClosed) return;
    const worker = startWorker(this.#launch, this.#ctx, this.#lastLanguage);
    this.#living.add(worker);
    this.#starting.add(worker);
    void worker.ended.then(() => {
      this.#living.delete(worker);
      const at = this.#warm.indexOf(worker);
      if (at !== -1) this.#warm.splice(at, 1);
    });
    worker.ready.then(
      () => {
        this.#starting.delete(worker);
        this.#failures = 0;
        this.#processBytes = Math.max(worker.baselineBytes(), 16 * 1024 * 1024);
        if (this.#isClosed) worker.kill();
        else this.#warm.push(worker);
        this.onChange();
      },
      () => {
        this.#failures += 1;
        // A machine that cannot start processes is asked again, less and less often.
        setTimeout(
          () => {
            this.#starting.delete(worker);
            this.onChange();
          },
          Math.min(5000, 50 * 2 ** this.#failures),
        ).unref();
      },
    );
  }

  watch(): void {
    for (const worker of this.#busy) worker.watch();
  }

  /** Kills every process and waits until all are gone. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const living = [...this.#living];
    for (const worker of living) worker.kill();
    await Promise.all(living.map((worker) => worker.ended));
  }
}
