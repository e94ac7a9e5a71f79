import type { Language } from '@assay/core/runs';
import { EngineProcesses, type EngineState } from './engine-processes.ts';
import type { EngineProfile } from './engine-profile.ts';
import type { Launch } from './layers.ts';
import { victimsFor } from './victims.ts';
import { planWarm } from './warm-plan.ts';
import { warmUps } from './warm-ups.ts';
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
  cores: number;
};

export type PoolContext = WorkerContext & {
  availableBytes: () => number;
  /** One line for the log. */
  complain: (line: string) => void;
};

export type Lease = { worker: Worker; owner: string; runs: number };
type Owned = Lease & { idleSinceMs: number };

/**
 * Warm processes of every engine and the ones that belong to an owner. A process never changes its owner; it serves a number of runs, rests for a
 * while, and goes for good after anything unusual.
 */
export class ProcessPool {
  readonly #launch: Launch;
  readonly #ctx: PoolContext;
  readonly #limits: PoolLimits;
  readonly #engines: readonly EngineProcesses[];
  readonly #idle: Owned[] = [];
  readonly #busy = new Set<Worker>();
  readonly #living = new Set<Worker>();
  /** Killed for their memory, and not gone yet. */
  readonly #leaving = new Map<Worker, number>();
  #isClosed = false;
  /** Called whenever a process becomes free or ready, or is gone. */
  onChange: () => void = () => undefined;

  constructor(launch: Launch, ctx: PoolContext, limits: PoolLimits, profiles: readonly EngineProfile[]) {
    this.#launch = launch;
    this.#ctx = ctx;
    this.#limits = limits;
    this.#engines = profiles.map((profile) => new EngineProcesses(profile));
  }

  get warmCount(): number {
    return this.#engines.reduce((sum, { warm }) => sum + warm.length, 0);
  }

  /** Processes that are started, or that get their next run's isolate ready. */
  get preparingCount(): number {
    const starting = this.#engines.reduce((sum, engine) => sum + engine.starting.size, 0);
    return starting + this.#idle.filter(({ worker }) => !worker.isPrepared()).length;
  }

  states(): (EngineState & { wanted: number })[] {
    const plan = this.#plan();
    return this.#engines.map((engine) => ({ ...engine.state, wanted: plan.get(engine.name) ?? 0 }));
  }

  /** Null for a language that none of the engines runs. */
  stateOf(language: Language): EngineState | null {
    return this.#engineOf(language)?.state ?? null;
  }

  /** Whether `take` would find one now. */
  isReadyFor(owner: string, language: Language): boolean {
    return this.hasProcessOf(owner, language) || (this.stateOf(language)?.warm ?? 0) > 0;
  }

  /** Whether a process of this owner rests. */
  hasProcessOf(owner: string, language: Language): boolean {
    return this.#idleOf(owner, this.#engineOf(language)) !== undefined;
  }

  /** Somebody asked for a language: what is kept warm follows. */
  noteDemand(language: Language): void {
    this.#engineOf(language)?.demand.note(this.#ctx.nowMs());
  }

  /** A process for this owner now, or null: `summon` brings one, and `onChange` tells. */
  take(owner: string, language: Language): Lease | null {
    const engine = this.#engineOf(language);
    if (engine === null) return null;
    engine.language = language;
    const found = this.#idleOf(owner, engine);
    if (found !== undefined) this.#idle.splice(this.#idle.indexOf(found), 1);
    const worker = found?.worker ?? engine.takeWarm();
    if (worker === null) return null;
    this.#busy.add(worker);
    return { worker, owner, runs: (found?.runs ?? 0) + 1 };
  }

  /**
   * Starts processes for owners who wait, about as many at once as there are cores; an engine of which none is being started always gets one, so that none
   * waits for the boots of another.
   * @param waiting owners without a process, by language
   */
  summon(waiting: ReadonlyMap<Language, number>): void {
    // One more than can compute: a part of each boot is waiting for the kernel.
    const mostBoots = this.#limits.cores + 1;
    const needs = new Map<EngineProcesses, number>();
    for (const [language, owners] of waiting) {
      const engine = this.#engineOf(language);
      if (engine !== null) needs.set(engine, (needs.get(engine) ?? 0) + owners);
    }
    for (const [engine, owners] of needs) {
      // The rest get theirs while these run.
      while (engine.count < Math.min(owners, mostBoots) && (this.#starting < mostBoots || engine.starting.size === 0)) {
        if (!engine.record.mayStart(this.#ctx.nowMs(), engine.starting.size) || !this.#makeRoom(engine)) break;
        this.#start(engine);
      }
    }
  }

  /** Makes what rests ready for its next run. Only where nobody waits for a boot, which needs the processor more. */
  prepareIdle(): void {
    for (const { worker } of this.#idle) worker.prepare();
  }

  /** Gives a process back; `isSpent` throws it away. */
  release(lease: Lease, isSpent: boolean): void {
    const { worker } = lease;
    this.#busy.delete(worker);
    const baseline = worker.baselineBytes();
    const hasGrown = worker.residentBytes() > baseline + Math.max(64 * 1024 * 1024, baseline / 2);
    if (isSpent || hasGrown || worker.isDead() || lease.runs >= this.#limits.runsPerProcess || this.#isClosed) worker.kill();
    else {
      this.#idle.push({ ...lease, idleSinceMs: this.#ctx.nowMs() });
      if (this.#idle.length > this.#limits.maximumIdleOwned) this.#idle.shift()?.worker.kill();
    }
    this.onChange();
  }

  /** Brings the pool back to its plan. While programs run it waits for them, unless an engine is half empty: then one process at a time. */
  tend(isBusy: boolean): void {
    const now = this.#ctx.nowMs();
    for (const owned of [...this.#idle]) {
      if (!owned.worker.isDead() && now - owned.idleSinceMs < this.#limits.idleMs) continue;
      this.#idle.splice(this.#idle.indexOf(owned), 1);
      owned.worker.kill();
    }
    if (this.#isClosed) return;
    const plan = this.#plan();
    const filledOf = (engine: EngineProcesses) => engine.count / Math.max(1, plan.get(engine.name) ?? 0);
    for (const engine of this.#engines.toSorted((a, b) => filledOf(a) - filledOf(b))) {
      const wanted = plan.get(engine.name) ?? 0;
      const target = isBusy ? Math.ceil(wanted / 2) : wanted;
      while (engine.count < target && this.#starting < (isBusy ? 1 : this.#limits.cores)) {
        if (!engine.record.mayStart(now, engine.starting.size) || !this.#hasRoom(engine) || !this.#fitsPlan(engine, plan)) break;
        this.#start(engine);
      }
    }
    if (this.#warmBytes() > this.#limits.warmBytes) this.#shed(plan);
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

  #idleOf(owner: string, engine: EngineProcesses | null): Owned | undefined {
    return this.#idle.find(({ owner: its, worker }) => its === owner && worker.engine === engine?.name && !worker.isDead());
  }

  get #starting(): number {
    return this.#engines.reduce((sum, engine) => sum + engine.starting.size, 0);
  }

  #engineOf(language: Language): EngineProcesses | null {
    return this.#engines.find(({ profile }) => profile.languages.includes(language)) ?? null;
  }

  #plan(): ReadonlyMap<string, number> {
    const now = this.#ctx.nowMs();
    const wishes = this.#engines.map(({ name, bytes, profile, demand }) => ({
      engine: name,
      bytes,
      resting: profile.resting,
      demand: demand.at(now),
    }));
    return planWarm(wishes, this.#limits.warmBytes, this.#limits.maximumWarm);
  }

  #warmBytes(): number {
    return this.#engines.reduce((sum, engine) => sum + engine.count * engine.bytes, 0);
  }

  /** Where what others were asked for once still fills the memory, one of theirs goes first. */
  #fitsPlan(engine: EngineProcesses, plan: ReadonlyMap<string, number>): boolean {
    const count = this.#engines.reduce((sum, one) => sum + one.count, 0);
    if (count === 0) return true;
    return (this.#warmBytes() + engine.bytes <= this.#limits.warmBytes && count < this.#limits.maximumWarm) || this.#shed(plan);
  }

  /** Ends a warm process of the engine that has most beyond its plan. The single one of a memory that is too small stays. */
  #shed(plan: ReadonlyMap<string, number>): boolean {
    const surplus = (engine: EngineProcesses) => engine.count - (plan.get(engine.name) ?? 0);
    const most = this.#engines
      .filter((engine) => engine.warm.length > 0 && surplus(engine) > 0)
      .toSorted((a, b) => surplus(b) * b.bytes - surplus(a) * a.bytes)[0];
    const worker = most?.takeWarm() ?? null;
    worker?.kill();
    return worker !== null;
  }

  #missingBytes(engine: EngineProcesses): number {
    return this.#limits.reserveBytes + engine.bytes - this.#ctx.availableBytes();
  }

  #hasRoom(engine: EngineProcesses): boolean {
    return this.#missingBytes(engine) <= 0 || this.#living.size === 0;
  }

  /**
   * Room for a process that somebody waits for. What only rests is ended for it; where nothing rests it waits for what runs; and where nothing runs
   * either, one process is started whatever the machine says.
   */
  #makeRoom(engine: EngineProcesses): boolean {
    const missing = this.#missingBytes(engine);
    if (missing <= 0) return true;
    const leaving = [...this.#leaving.values()].reduce((sum, bytes) => sum + bytes, 0);
    const resting = [
      ...this.#idle.map((owned) => ({ ...restingOf(owned.worker), isOwned: true, sinceMs: owned.idleSinceMs })),
      ...this.#engines.flatMap(({ warm }) => warm.map((worker) => ({ ...restingOf(worker), isOwned: false, sinceMs: 0 }))),
    ];
    for (const { worker, bytes } of victimsFor(engine.name, resting, missing - leaving)) {
      this.#leaving.set(worker, bytes);
      const at = this.#idle.findIndex((owned) => owned.worker === worker);
      if (at !== -1) this.#idle.splice(at, 1);
      for (const one of this.#engines) one.forget(worker);
      worker.kill();
    }
    return this.#leaving.size === 0 && this.#busy.size === 0 && this.#starting === 0;
  }

  #start(engine: EngineProcesses): void {
    if (this.#isClosed) return;
    const worker = startWorker(this.#launch, this.#ctx, engine.profile, warmUps[engine.language]);
    this.#living.add(worker);
    engine.starting.add(worker);
    void worker.ended.then(() => {
      this.#living.delete(worker);
      this.#leaving.delete(worker);
      if (this.#isClosed) return;
      // Nobody asked it to go. Several that go together, as where the machine ran out of memory, count once.
      const isFailure = engine.forget(worker) && engine.record.mayStart(this.#ctx.nowMs(), 0);
      if (isFailure) this.#failed(engine, 'the last one ended while it waited.');
      this.onChange();
    });
    worker.ready.then(
      () => {
        engine.starting.delete(worker);
        engine.record.succeeded(this.#ctx.nowMs());
        engine.measure(worker.baselineBytes());
        if (this.#isClosed) worker.kill();
        else engine.warm.push(worker);
        this.onChange();
      },
      (error: unknown) => {
        engine.starting.delete(worker);
        if (!this.#isClosed) this.#failed(engine, error instanceof Error ? error.message : String(error));
      },
    );
  }

  #failed(engine: EngineProcesses, lastWords: string): void {
    const wasHopeless = engine.record.isHopeless;
    engine.record.failed(this.#ctx.nowMs(), lastWords);
    if (engine.record.isHopeless && !wasHopeless) this.#ctx.complain(`Processes for ${engine.name} do not start: ${lastWords}`);
    // Back-off: nothing else would ask again in time for those who wait.
    setTimeout(() => this.onChange(), engine.record.pauseMs(this.#ctx.nowMs()) + 1).unref();
    this.onChange();
  }
}

function restingOf(worker: Worker): { worker: Worker; engine: string; bytes: number } {
  return { worker, engine: worker.engine, bytes: worker.residentBytes() };
}
