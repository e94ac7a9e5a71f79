import type { Language, RunCase, RunLimits, RunOutcome, SourceFiles } from '@assay/core/runs';

/** What an engine is asked: no owner, no priority, nothing that is expected of the program. */
export type EngineRequest = { language: Language; files: SourceFiles; entry: string; cases: readonly RunCase[]; limits: RunLimits };

export interface Engine {
  readonly languages: readonly Language[];
  /** Loads what only some requests need; true when that took memory, which then belongs to no program. */
  load(request: EngineRequest): boolean;
  /** Gets ready for a run with these limits while nobody waits. */
  prepare(limits: RunLimits): Promise<void>;
  /**
   * One outcome per case, each handed over when its case has ended, so that a killed process loses only the case it was in.
   * @param tell is called where something of our own comes before a case, which is none of its time
   */
  run(request: EngineRequest, signal: AbortSignal, tell?: (phase: CasePhase) => void): AsyncIterable<RunOutcome>;
}

/** `booting`: the engine gets itself ready for the next case; `started`: that case's time runs from here. */
export type CasePhase = 'booting' | 'started';
