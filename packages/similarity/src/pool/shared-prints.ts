import { viewNames } from '../submissions/views.ts';
import { type PoolPrints, rootOf } from './pool-prints.ts';
import type { PoolRows } from './pool-rows.ts';
import { printBits } from './stored-description.ts';

/** The fingerprints of a few rows, numbered from 1, and who else has them. */
export type SharedPrints = {
  readonly targets: readonly number[];
  /** By number: its view, and how many answers have it. */
  readonly views: Uint8Array;
  readonly holders: Uint32Array;
  /** For each target the root of how often it has each; 0 where it has it not. */
  readonly roots: readonly Float64Array[];
  /** Row after row what it has of them: from `starts[row]` to `starts[row + 1]`. */
  readonly starts: Uint32Array;
  readonly numbers: Uint16Array;
  readonly counts: Uint8Array;
};

const everyPrint = viewNames.length * 2 ** printBits;
/** By fingerprint its number, 0 for those without; all zeros but while somebody counts. Ten megabytes that are made once. */
const numberOf = new Uint16Array(everyPrint);
/** A bit for each that has one: so little that it stays near the processor, while most of the numbers are never looked at. */
const isNumbered = new Uint32Array(everyPrint / 32);
/** Of what was found last in a row. */
const places = new Uint16Array(2 ** 16);
const mostNumbers = 2 ** 16 - 1;

/** Splits rows into as many as can be numbered at a time. */
export function inPasses({ prints }: PoolRows, targets: readonly number[]): readonly (readonly number[])[] {
  const passes: number[][] = [];
  let room = 0;
  for (const row of targets) {
    const size = prints.sizeOf(row);
    if (size > room || passes.length === 0) {
      passes.push([]);
      room = mostNumbers;
    }
    passes.at(-1)?.push(row);
    room -= size;
  }
  return passes;
}

/**
 * One pass over all fingerprints of a pool, most of which are none of the few rows'. It takes less time than a list of who has what, which would be made of all and
 * read for a thousandth, and nothing has to be kept open. What it answers holds until the next pass.
 */
export function sharedPrints(rows: PoolRows, targets: readonly number[]): SharedPrints {
  const numbered = [0];
  for (const row of targets) number(rows.prints, row, numbered);
  const roots = targets.map((row) => rootsOf(rows.prints, row, numbered.length));
  const inRows = findNumbered(rows);
  const views = Uint8Array.from(numbered, (print) => print >>> printBits);
  for (const print of numbered) {
    numberOf[print] = 0;
    isNumbered[print >>> 5] = 0;
  }
  return { targets, views, roots, holders: holdersOf(rows, inRows, numbered.length), ...inRows };
}

function number(rows: PoolPrints, row: number, numbered: number[]): void {
  for (const print of rows.prints.subarray(0, rows.read(row))) {
    if (numberOf[print] === 0) numberOf[print] = numbered.push(print) - 1;
    isNumbered[print >>> 5] = (isNumbered[print >>> 5] ?? 0) | (1 << (print & 31));
  }
}

function rootsOf(rows: PoolPrints, row: number, size: number): Float64Array {
  const roots = new Float64Array(size);
  rows.prints.subarray(0, rows.read(row)).forEach((print, at) => {
    roots[numberOf[print] ?? 0] = rootOf(rows.counts[at] ?? 1);
  });
  return roots;
}

type Found = Pick<SharedPrints, 'starts' | 'numbers' | 'counts'>;

// Made once, and longer when it has to be: what is made for each check has to be collected again.
let room = { numbers: new Uint16Array(0), counts: new Uint8Array(0) };

/** What it answers is written over by the next one. */
function findNumbered(rows: PoolRows): Found {
  const starts = new Uint32Array(rows.length + 1);
  for (let row = 0; row < rows.length; row += 1) starts[row + 1] = (starts[row] ?? 0) + rows.prints.sizeOf(row);
  const most = (starts[rows.length] ?? 0) + 1;
  if (most > room.numbers.length) room = { numbers: new Uint16Array(2 * most), counts: new Uint8Array(2 * most) };
  const found = { starts, ...room };
  let size = 0;
  for (let row = 0; row < rows.length; row += 1) {
    size = addNumbered(rows.prints, row, found, size);
    starts[row + 1] = size;
  }
  return found;
}

function addNumbered(rows: PoolPrints, row: number, { numbers, counts }: Found, from: number): number {
  const { prints, counts: every } = rows;
  const there = rows.read(row);
  let found = 0;
  for (let at = 0; at < there; at += 1) {
    const print = prints[at] ?? 0;
    places[found] = at;
    // The next place is written over this one where there is no number: a processor guesses wrong about half of the branches that would say so.
    found += ((isNumbered[print >>> 5] ?? 0) >>> (print & 31)) & 1;
  }
  for (let one = 0; one < found; one += 1) {
    const at = places[one] ?? 0;
    numbers[from + one] = numberOf[prints[at] ?? 0] ?? 0;
    counts[from + one] = every[at] ?? 1;
  }
  return from + found;
}

function holdersOf({ isGuest, length }: PoolRows, { starts, numbers }: Found, size: number): Uint32Array {
  const holders = new Uint32Array(size);
  for (let row = 0; row < length; row += 1) {
    if (isGuest[row] === true) continue;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const found = numbers[at] ?? 0;
      holders[found] = (holders[found] ?? 0) + 1;
    }
  }
  return holders;
}
