import { type AnswerPool, type Describing, methodOf, model, openDescribing, type PoolEntry } from '@assay/similarity';

/** What a process keeps open to compare answers: the thread that describes them, and the pools that were asked for last. */
export type SimilarityDesk = {
  readonly method: string;
  readonly describing: Describing;
  readonly pools: OpenPools;
  /** Described proof solutions, by what they are of. */
  readonly proofs: Kept<readonly PoolEntry[]>;
  close(): Promise<void>;
};

export type OpenPool = { pool: AnswerPool; saves: number };

/** Twenty bytes each: some 120 MB, or ten questions with a thousand answers. */
const mostPrints = 6_000_000;

/** Sets of proof solutions: a few kilobytes each. */
const mostKept = 500;

/** Pools by the name of what they are of. Those asked for longest ago are closed when there is too much in them; a single one may be larger. */
export class OpenPools {
  readonly #open = new Map<string, OpenPool>();
  readonly #turns = new Map<string, Promise<unknown>>();
  readonly #mostPrints: number;

  constructor(most = mostPrints) {
    this.#mostPrints = most;
  }

  find(name: string): OpenPool | null {
    return this.#open.get(name) ?? null;
  }

  keep(name: string, pool: OpenPool): void {
    this.#open.delete(name);
    this.#open.set(name, pool);
    let prints = [...this.#open.values()].reduce((sum, one) => sum + one.pool.prints, 0);
    for (const [oldest, one] of this.#open) {
      if (prints <= this.#mostPrints || oldest === name) break;
      this.#open.delete(oldest);
      prints -= one.pool.prints;
    }
  }

  forget(name: string): void {
    this.#open.delete(name);
  }

  /** One after the other for each pool: two that are added at once would each miss the other. */
  async inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#turns.get(name) ?? Promise.resolve();
    const own = before.then(work, work);
    this.#turns.set(name, own);
    try {
      return await own;
    } finally {
      if (this.#turns.get(name) === own) this.#turns.delete(name);
    }
  }
}

/** The latest of what is costly to make. */
export class Kept<Value> {
  readonly #values = new Map<string, Value>();

  get(name: string): Value | undefined {
    return this.#values.get(name);
  }

  set(name: string, value: Value): void {
    const [oldest] = this.#values.keys();
    if (this.#values.size >= mostKept && oldest !== undefined) this.#values.delete(oldest);
    this.#values.set(name, value);
  }
}

export function createSimilarityDesk(): SimilarityDesk {
  const describing = openDescribing();
  return { method: methodOf(model), describing, pools: new OpenPools(), proofs: new Kept(), close: () => describing.close() };
}
