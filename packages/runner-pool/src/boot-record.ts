/** Failures in a row after which whoever waits is told that it does not work. */
const failuresThatTell = 3;
const mostPauseMs = 30_000;
/** A process that was ready and is dead so soon counts with the failures before it. */
const aliveMs = 5000;

/** How the starts of one engine's processes went lately: when the next one may be tried, and whether to tell those who wait. */
export class BootRecord {
  #failures = 0;
  #earlierFailures = 0;
  #readyAtMs = Number.NEGATIVE_INFINITY;
  #retryAtMs = 0;
  #lastWords = '';

  succeeded(nowMs: number): void {
    this.#earlierFailures = this.#failures;
    this.#failures = 0;
    this.#readyAtMs = nowMs;
    this.#retryAtMs = 0;
  }

  /** @param lastWords what the process wrote before it ended */
  failed(nowMs: number, lastWords: string): void {
    if (this.#failures === 0 && nowMs - this.#readyAtMs < aliveMs) this.#failures = this.#earlierFailures;
    this.#failures += 1;
    this.#retryAtMs = nowMs + Math.min(mostPauseMs, 50 * 2 ** this.#failures);
    this.#lastWords = lastWords;
  }

  /** A machine that cannot start a process is asked again, less and less often, and for one process at a time. */
  mayStart(nowMs: number, starting: number): boolean {
    return this.#failures === 0 || (starting === 0 && nowMs >= this.#retryAtMs);
  }

  pauseMs(nowMs: number): number {
    return Math.max(0, this.#retryAtMs - nowMs);
  }

  get isFailing(): boolean {
    return this.#failures > 0;
  }

  /** It failed so often that nobody should go on waiting. */
  get isHopeless(): boolean {
    return this.#failures >= failuresThatTell;
  }

  get lastWords(): string {
    return this.#lastWords;
  }
}
