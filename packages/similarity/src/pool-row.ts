import { hashOf } from './hash.ts';
import { least } from './local-log-odds.ts';
import { kept, plain } from './pair-features.ts';
import type { Prints } from './stored-description.ts';

/** An answer of a pool, or a guest: something that answers are compared with, and that says nothing of what is usual among them. */
export type PoolEntry = {
  readonly id: string;
  /** Two of one person are not compared; null is nobody. */
  readonly person: string | null;
  readonly isGuest: boolean;
  readonly size: number;
  readonly stored: Prints;
};

/** What a pool remembers of an entry, so that a new one needs no look at all pairs. */
export type PoolRow = Omit<PoolEntry, 'stored'> & {
  /** A hash of the id. */
  readonly name: number;
  /** Its fingerprints by their numbers, and how often each occurs. */
  readonly numbers: Uint32Array;
  readonly counts: Uint8Array;
  /** Of each view the sum of the roots, and the same with the logarithm of how many have each fingerprint. */
  readonly sums: Float64Array;
  readonly common: Float64Array;
  /** Of each view and measure the largest values with others, falling. */
  readonly tops: Float64Array;
  /** The largest two log-odds with others, and with whom the first. */
  readonly nearest: Float64Array;
  nearestName: number;
  /** Of its log-odds with others, each less a share of the nearest, those at even distances in their order. */
  readonly sample: Float32Array;
  /** How many answers there were when `tops` and `nearest` were reckoned from all of them; 0: never. */
  reckonedAt: number;
};

export const topsPerView = plain * kept;
export const sampleSize = 16;

const squareRoots = Float64Array.from({ length: 256 }, (_, count) => Math.sqrt(count));
export const rootOf = (count: number): number => squareRoots[count] ?? 1;

export function newRow({ stored, id, person, isGuest, size }: PoolEntry, numbers: Uint32Array, views: number): PoolRow {
  return {
    id,
    name: hashOf(id),
    person,
    isGuest,
    size,
    numbers,
    counts: stored.counts,
    sums: new Float64Array(views),
    common: new Float64Array(views),
    tops: new Float64Array(views * topsPerView),
    nearest: new Float64Array(2).fill(least),
    nearestName: 0,
    sample: new Float32Array(sampleSize).fill(Number.NaN),
    reckonedAt: 0,
  };
}

/** Keeps the larger ones of what a row has with the others, each of which is noted once. */
export function noteLogOdds(row: PoolRow, other: PoolRow, value: number): void {
  const first = row.nearest[0] ?? least;
  if (value > first) {
    row.nearest[1] = first;
    row.nearest[0] = value;
    row.nearestName = other.name;
  } else if (value > (row.nearest[1] ?? least)) row.nearest[1] = value;
}

/** What a row has with its nearest one, this other left out. */
export const nearestBeside = ({ nearest, nearestName }: PoolRow, other: PoolRow): number =>
  nearest[nearestName === other.name ? 1 : 0] ?? least;

/** Of each row as many as of any other: together they tell how all pairs of the pool are spread. */
export function setSample({ sample }: PoolRow, values: Float64Array): void {
  values.sort();
  for (let at = 0; at < sampleSize; at += 1) sample[at] = values[Math.floor(((at + 0.5) / sampleSize) * values.length)] ?? Number.NaN;
}
