import type { Language } from '@assay/core/runs';
import { BootRecord } from './boot-record.ts';
import type { EngineProfile } from './engine-profile.ts';
import { RecentDemand } from './recent-demand.ts';
import type { Worker } from './worker.ts';

export type EngineState = { name: string; warm: number; starting: number; isFailing: boolean; isHopeless: boolean };

const leastBytes = 16 * 1024 * 1024;

/** What the pool has of one engine: its processes that belong to nobody, and what it learned of it. */
export class EngineProcesses {
  readonly profile: EngineProfile;
  readonly warm: Worker[] = [];
  readonly starting = new Set<Worker>();
  readonly record = new BootRecord();
  readonly demand = new RecentDemand();
  /** What was asked for last is what new processes are warmed with. */
  language: Language;
  /** Memory of one warm process. */
  bytes: number;
  #isMeasured = false;

  constructor(profile: EngineProfile) {
    const [language] = profile.languages;
    if (language === undefined) throw new Error(`The engine ${profile.name} has no language.`);
    this.profile = profile;
    this.language = language;
    this.bytes = profile.guessedMb * 1024 * 1024;
  }

  get name(): string {
    return this.profile.name;
  }

  /** Processes that are there for whoever asks next, or soon will be. */
  get count(): number {
    return this.warm.length + this.starting.size;
  }

  get state(): EngineState {
    const { isFailing, isHopeless } = this.record;
    return { name: this.name, warm: this.warm.length, starting: this.starting.size, isFailing, isHopeless };
  }

  /** Half of what is known, half of the newest: processes of one engine differ by what they were warmed with. */
  measure(baselineBytes: number): void {
    const bytes = Math.max(baselineBytes, leastBytes);
    this.bytes = this.#isMeasured ? (this.bytes + bytes) / 2 : bytes;
    this.#isMeasured = true;
  }

  /** A warm process, which then is nobody else's. */
  takeWarm(): Worker | null {
    const at = this.warm.findIndex((worker) => !worker.isDead());
    return at === -1 ? null : (this.warm.splice(at, 1)[0] ?? null);
  }

  forget(worker: Worker): boolean {
    const at = this.warm.indexOf(worker);
    if (at !== -1) this.warm.splice(at, 1);
    return at !== -1;
  }
}
