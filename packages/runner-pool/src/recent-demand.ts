const halfLifeMs = 10 * 60_000;

/** How much an engine was asked for lately: each time counts one, and half of it ten minutes later. */
export class RecentDemand {
  #value = 0;
  #atMs = 0;

  note(nowMs: number): void {
    this.#value = this.at(nowMs) + 1;
    this.#atMs = nowMs;
  }

  at(nowMs: number): number {
    return this.#value * 0.5 ** ((nowMs - this.#atMs) / halfLifeMs);
  }
}
