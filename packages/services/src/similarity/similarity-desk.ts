import { type Describing, methodOf, model, openDescribing, type PoolEntry } from '@assay/similarity';

/** What a process keeps open to compare answers: the thread that describes them, and who is at which pool. */
export type SimilarityDesk = {
  readonly method: string;
  readonly describing: Describing;
  readonly pools: PoolTurns;
  /** Described proof solutions, by what they are of. */
  readonly proofs: Kept<readonly PoolEntry[]>;
  close(): Promise<void>;
};

/** Sets of proof solutions: a few kilobytes each. */
const mostKept = 500;

export class PoolTurns {
  readonly #turns = new Map<string, Promise<unknown>>();

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
  return { method: methodOf(model), describing, pools: new PoolTurns(), proofs: new Kept(), close: () => describing.close() };
}
