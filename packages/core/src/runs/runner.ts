import type { RunOutcome, RunRequest, SandboxHealth } from './schema.ts';

/** Whatever executes candidate code on our behalf. The real one asks the supervisor process over its socket. */
export interface Runner {
  /**
   * One outcome per case, in order. What candidate code does is never thrown: a crash is an outcome. Throws `AppError('unavailable')` when no
   * supervisor answers, so that a job is tried again.
   * @param onQueued hears the place in the queue (0 = running) each time it changes
   */
  run(request: RunRequest, onQueued?: (position: number) => void): Promise<readonly RunOutcome[]>;
  health(): Promise<SandboxHealth>;
}
