import { least } from '../scores/local-log-odds.ts';
import { kept } from '../scores/pair-features.ts';
import { hashOf } from '../submissions/hash.ts';
import { PoolPrints } from './pool-prints.ts';

/** An answer of a pool, or a guest: something that answers are compared with, and that says nothing of what is usual among them. */
export type PoolEntry = {
  readonly id: string;
  /** Two of one person are not compared; null is nobody. */
  readonly person: string | null;
  readonly isGuest: boolean;
  readonly size: number;
  /** As of `storedDescription`. */
  readonly description: Uint8Array;
};

export const sampleSize = 16;
/** So many tell how the pairs of a pool are spread as well as more would. */
const enoughSampled = 4_000;

/**
 * What a pool remembers of each entry, so that a new one needs no look at all pairs: a column for each thing, in which row follows row.
 * Rows are known by their number.
 */
export class PoolRows {
  readonly views: number;
  /** Of how many measures the largest values are kept. */
  readonly groups: number;
  readonly prints = new PoolPrints();
  readonly ids: string[] = [];
  readonly persons: (string | null)[] = [];
  readonly sizes: number[] = [];
  readonly isGuest: boolean[] = [];
  /** A hash of the id. */
  readonly names: number[] = [];
  /** How many answers there were when a row was last compared with all of them; 0: never. */
  readonly reckonedAt: number[] = [];
  /** Of each view the sum of the roots of the counts, and the same with the logarithm of how many have each fingerprint. */
  sums = new Float64Array(0);
  common = new Float64Array(0);
  /** Of each measure the largest values with others, falling. */
  tops = new Float64Array(0);
  /** The largest two log-odds with others, and the name of the first of these. */
  nearest = new Float64Array(0);
  readonly nearestNames: number[] = [];
  /** Of a row's log-odds with others, each less a share of the nearest, those at even distances in their order. */
  samples = new Float32Array(0);

  constructor(views: number, groups: number, entries: readonly PoolEntry[]) {
    this.views = views;
    this.groups = groups;
    this.#makeRoom(entries.length + 1);
    for (const entry of entries) this.#enter(entry);
  }

  get length(): number {
    return this.ids.length;
  }

  /** The number of the new row. */
  add(entry: PoolEntry): number {
    if ((this.length + 1) * 2 > this.nearest.length) this.#makeRoom(this.length * 2);
    this.#enter(entry);
    this.sumRoots(this.length - 1);
    return this.length - 1;
  }

  #enter({ id, person, size, isGuest, description }: PoolEntry): void {
    const row = this.length;
    this.prints.add(description);
    this.ids.push(id);
    this.persons.push(person);
    this.sizes.push(size);
    this.isGuest.push(isGuest);
    this.names.push(hashOf(id));
    this.reckonedAt.push(0);
    this.nearestNames.push(0);
    this.nearest.fill(least, row * 2, row * 2 + 2);
    this.samples.fill(Number.NaN, row * sampleSize, (row + 1) * sampleSize);
  }

  sumRoots(row: number): void {
    const sums = this.sums.subarray(row * this.views, (row + 1) * this.views);
    this.prints.sumRoots(row, sums.fill(0));
  }

  #makeRoom(rows: number): void {
    this.sums = longer(this.sums, new Float64Array(rows * this.views));
    this.common = longer(this.common, new Float64Array(rows * this.views));
    this.tops = longer(this.tops, new Float64Array(rows * this.groups * kept));
    this.nearest = longer(this.nearest, new Float64Array(rows * 2));
    this.samples = longer(this.samples, new Float32Array(rows * sampleSize));
  }

  /** Nobody is compared with themselves, nor what others have published with one another. */
  areCompared(row: number, other: number): boolean {
    if (row === other || (this.isGuest[row] === true && this.isGuest[other] === true)) return false;
    const person = this.persons[row];
    return person === null || person !== this.persons[other];
  }

  /** Keeps the larger ones of what a row has with the others, each of which is noted once. */
  noteLogOdds(row: number, other: number, value: number): void {
    const first = this.nearest[row * 2] ?? least;
    if (value > first) {
      this.nearest[row * 2 + 1] = first;
      this.nearest[row * 2] = value;
      this.nearestNames[row] = this.names[other] ?? 0;
    } else if (value > (this.nearest[row * 2 + 1] ?? least)) this.nearest[row * 2 + 1] = value;
  }

  /** What a row has with its nearest one, this other left out. */
  nearestBeside(row: number, other: number): number {
    return this.nearest[row * 2 + (this.nearestNames[row] === this.names[other] ? 1 : 0)] ?? least;
  }

  /** Of each row as many as of any other: together they tell how all pairs of the pool are spread. */
  setSample(row: number, values: Float64Array): void {
    values.sort();
    for (let at = 0; at < sampleSize; at += 1)
      this.samples[row * sampleSize + at] = values[Math.floor(((at + 0.5) / sampleSize) * values.length)] ?? Number.NaN;
  }

  /** Those of all answers; of many answers every second one of each, or fewer. */
  sampled(): Float64Array {
    const step = Math.max(1, Math.floor((this.length * sampleSize) / enoughSampled));
    const values = new Float64Array(Math.ceil((this.length * sampleSize) / step) + this.length);
    let size = 0;
    for (let row = 0; row < this.length; row += 1) {
      if (this.isGuest[row] === true || Number.isNaN(this.samples[row * sampleSize])) continue;
      for (let at = row % step; at < sampleSize; at += step) {
        values[size] = this.samples[row * sampleSize + at] ?? 0;
        size += 1;
      }
    }
    return values.subarray(0, size);
  }
}

function longer<Column extends Float64Array | Float32Array>(before: Column, after: Column): Column {
  after.set(before);
  return after;
}
