import type { Comparison } from '../questions/schema.ts';
import type { Value } from './value.ts';

export type Tolerance = NonNullable<Comparison['tolerance']>;

/**
 * The numbers of a value, each at the place it has in every value of the same shape; null where places are free (in a set, a map, a list whose order does
 * not count) or a number is beyond what can be counted with.
 */
export function numbersWithin(value: Value, isOrdered: boolean): readonly number[] | null {
  const numbers: number[] = [];
  return gather(value, isOrdered, numbers) ? numbers : null;
}

function gather(value: Value, isOrdered: boolean, into: number[]): boolean {
  switch (value.kind) {
    case 'number':
      // NaN and the infinities are part of the shape.
      if (typeof value.value === 'number' && !Number.isFinite(value.value)) return true;
      return into.push(Number(value.value)) > 0 && Number.isFinite(into.at(-1));
    case 'list':
      return isOrdered && value.items.every((item) => gather(item, isOrdered, into));
    case 'object':
      return [...value.entries].sort(([left], [right]) => (left < right ? -1 : 1)).every(([, held]) => gather(held, isOrdered, into));
    case 'set':
    case 'map':
      return false;
    default:
      return true;
  }
}

/** How far a number may be from the expected one. */
export function reachOf(expected: number, { absolute, relative }: Tolerance): number {
  return Math.max(absolute, relative * Math.abs(expected));
}

/**
 * For each expected row of numbers the returned ones that are close to it in every place, by their indexes. A column narrows what has to be looked at,
 * the narrowest first, so that a thousand rows with a thousand others cost milliseconds unless every row is close to every other.
 */
export function closeRows(
  returned: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
  tolerance: Tolerance,
): readonly (readonly number[])[] {
  const columns = Array.from({ length: expected[0]?.length ?? 0 }, (_, place) => columnAt(place, returned, expected, tolerance));
  // Where all are close to all, nothing is left to ask.
  const [narrowest, ...others] = columns
    .filter(({ looks }) => looks < returned.length * expected.length)
    .sort((left, right) => left.looks - right.looks);
  if (narrowest === undefined) return expected.map(() => [...returned.keys()]);
  const { sorted } = narrowest;
  const order = [...returned.keys()].sort((left, right) => (narrowest.values[left] ?? 0) - (narrowest.values[right] ?? 0));
  return expected.map((row, index) => {
    const number = row[narrowest.place] ?? 0;
    const reach = narrowest.reaches[index] ?? 0;
    const near = order.slice(firstWithin(sorted, number, reach), firstBeyond(sorted, number, reach));
    return others.length === 0 ? near : near.filter((candidate) => isCloseInAll(others, candidate, row, index));
  });
}

/** One place of all rows. */
type Column = {
  place: number;
  values: Float64Array;
  sorted: Float64Array;
  /** By expected row. */
  reaches: Float64Array;
  /** How many pairs of rows are close in this place. */
  looks: number;
};

function columnAt(
  place: number,
  returned: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
  tolerance: Tolerance,
): Column {
  const values = Float64Array.from(returned, (row) => row[place] ?? 0);
  const sorted = values.toSorted();
  const reaches = Float64Array.from(expected, (row) => reachOf(row[place] ?? 0, tolerance));
  let looks = 0;
  for (const [index, row] of expected.entries()) {
    const number = row[place] ?? 0;
    const reach = reaches[index] ?? 0;
    looks += firstBeyond(sorted, number, reach) - firstWithin(sorted, number, reach);
  }
  return { place, values, sorted, reaches, looks };
}

function isCloseInAll(columns: readonly Column[], candidate: number, row: readonly number[], index: number): boolean {
  for (const { place, values, reaches } of columns) {
    if (!(Math.abs((values[candidate] ?? 0) - (row[place] ?? 0)) <= (reaches[index] ?? 0))) return false;
  }
  return true;
}

// The difference itself is compared, never a bound made of it: rounding would decide otherwise at the very edge. It grows with the distance, so what
// is close lies side by side among sorted numbers.
function firstWithin(sorted: Float64Array, number: number, reach: number): number {
  return firstWhere(sorted, (value) => value >= number || number - value <= reach);
}

function firstBeyond(sorted: Float64Array, number: number, reach: number): number {
  return firstWhere(sorted, (value) => value > number && value - number > reach);
}

/** `holds` is false up to some place and true from there on. */
function firstWhere(sorted: Float64Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
