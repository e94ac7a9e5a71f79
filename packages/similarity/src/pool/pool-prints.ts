import { printBits, printsStored, readPrints } from './stored-description.ts';

const squareRoots = Float64Array.from({ length: 256 }, (_, count) => Math.sqrt(count));
export const rootOf = (count: number): number => squareRoots[count] ?? 1;

// Made once: what is made for each check has to be collected again.
const lastPrints = new Uint32Array(2 ** 16);
const lastCounts = new Uint8Array(2 ** 16);

/** The fingerprints of all rows of a pool, as they are stored: they are read again whenever they are wanted, row by row into the same place. */
export class PoolPrints {
  readonly #descriptions: Uint8Array[] = [];
  /** Of the row that was read last, in this pool or another. */
  readonly prints = lastPrints;
  readonly counts = lastCounts;

  add(description: Uint8Array): void {
    this.#descriptions.push(description);
  }

  /** How many a row has. */
  sizeOf(row: number): number {
    return printsStored(this.#descriptions[row] ?? nothing);
  }

  /** Reads those of a row and answers how many there are. */
  read(row: number): number {
    return readPrints(this.#descriptions[row] ?? nothing, this);
  }

  /** Adds to each view what a row has of it. */
  sumRoots(row: number, sums: Float64Array): void {
    const size = this.read(row);
    for (let at = 0; at < size; at += 1) {
      const view = (this.prints[at] ?? 0) >>> printBits;
      sums[view] = (sums[view] ?? 0) + rootOf(this.counts[at] ?? 1);
    }
  }
}

const nothing = new Uint8Array(0);
