import type { Json } from '../json.ts';
import type { Comparison } from '../questions/schema.ts';
import { closeRows, numbersWithin, reachOf, type Tolerance } from './close-numbers.ts';
import { hasPerfectMatching } from './matching.ts';
import { decodeValue, depthOf, type Value } from './value.ts';

/**
 * Whether a returned value is the expected one, both in the form of `returnedValue`.
 *
 * - Numbers: `1` is `1.0` is `1n`; `-0` is `0`; `NaN` is `NaN`; an infinity only itself, whatever the tolerance.
 * - A number within the absolute or the relative (to the expected number) tolerance is the same.
 * - Objects: the order of keys is nothing; a property that is `undefined` is an absent one. Elsewhere `undefined` is not `null`.
 * - Sets and the entries of maps have no order. A map is not an object, a set not a list, a date not a text.
 * - `order: any`: lists at every depth are held against one another as multisets.
 * - What is no data (a function, a malformed tag) is the same as nothing.
 */
export function isSame(returned: Json, expected: Json, comparison: Comparison): boolean {
  const right = decodeValue(expected);
  if (right === null) return false;
  // What lies deeper than anything expected cannot be the same: a hostile depth is not even read.
  const left = decodeValue(returned, depthOf(right));
  return left !== null && isSameValue(left, right, comparison);
}

export function isSameValue(returned: Value, expected: Value, { order, tolerance }: Comparison): boolean {
  const isOrdered = order === 'exact';
  if (tolerance === undefined) return keyOf(returned, isOrdered, exactNumber) === keyOf(expected, isOrdered, exactNumber);
  return fits(returned, expected, { isOrdered, tolerance });
}

/** For each expected value the returned ones that are the same with a tolerance, by their indexes, whatever place they have. */
export function sameWithin(returned: readonly Value[], expected: readonly Value[], tolerance: Tolerance): readonly (readonly number[])[] {
  const rules: Rules = { isOrdered: true, tolerance };
  const shapeOf = ([, value]: [number, Value]) => keyOf(value, true, shapeOfNumber);
  const byShape = Map.groupBy(returned.entries(), shapeOf);
  const found = expected.map((): readonly number[] => []);
  for (const [shape, wanted] of Map.groupBy(expected.entries(), shapeOf)) {
    const held = byShape.get(shape) ?? [];
    const neighbours = neighboursIn(
      held.map(([, value]) => value),
      wanted.map(([, value]) => value),
      (value) => numbersWithin(value, true),
      (value, other) => fits(value, other, rules),
      tolerance,
    );
    for (const [at, [index]] of wanted.entries()) found[index] = (neighbours[at] ?? []).flatMap((near) => held[near]?.[0] ?? []);
  }
  return found;
}

/** Equal texts for values that are the same without a tolerance, in their order. */
export function sameKey(value: Value): string {
  return keyOf(value, true, exactNumber);
}

type Rules = { isOrdered: boolean; tolerance: Tolerance };

function fits(returned: Value, expected: Value, rules: Rules): boolean {
  if (returned.kind !== expected.kind) return false;
  switch (expected.kind) {
    case 'number':
      return returned.kind === 'number' && isCloseTo(returned.value, expected.value, rules.tolerance);
    case 'list':
      if (returned.kind !== 'list') return false;
      return rules.isOrdered ? fitInOrder(returned.items, expected.items, rules) : fitInAnyOrder(returned.items, expected.items, rules);
    case 'set':
      return returned.kind === 'set' && fitInAnyOrder(returned.items, expected.items, rules);
    case 'object':
      return (
        returned.kind === 'object' &&
        returned.entries.size === expected.entries.size &&
        [...expected.entries].every(([key, value]) => {
          const held = returned.entries.get(key);
          return held !== undefined && fits(held, value, rules);
        })
      );
    case 'map': {
      if (returned.kind !== 'map' || returned.entries.length !== expected.entries.length) return false;
      return inBuckets(
        returned.entries,
        expected.entries,
        ([key, held]) => pairKey(key, held, rules.isOrdered, shapeOfNumber),
        ([key, held]) => numbersWithin({ kind: 'list', items: [key, held] }, true),
        ([key, held], [otherKey, otherHeld]) => fits(key, otherKey, rules) && fits(held, otherHeld, rules),
        rules.tolerance,
      );
    }
    default:
      return keyOf(returned, true, exactNumber) === keyOf(expected, true, exactNumber);
  }
}

function fitInOrder(returned: readonly Value[], expected: readonly Value[], rules: Rules): boolean {
  return (
    returned.length === expected.length &&
    expected.every((item, index) => {
      const held = returned[index];
      return held !== undefined && fits(held, item, rules);
    })
  );
}

function fitInAnyOrder(returned: readonly Value[], expected: readonly Value[], rules: Rules): boolean {
  if (returned.length !== expected.length) return false;
  const returnedNumbers = numbersOf(returned);
  const expectedNumbers = numbersOf(expected);
  if (returnedNumbers !== null && expectedNumbers !== null) {
    // The interval around a number moves with the number, so for plain numbers pairing them by size is always the best pairing.
    return expectedNumbers.every((number, index) => isCloseTo(returnedNumbers[index] ?? Number.NaN, number, rules.tolerance));
  }
  return inBuckets(
    returned,
    expected,
    (item) => keyOf(item, rules.isOrdered, shapeOfNumber),
    (item) => numbersWithin(item, rules.isOrdered),
    (item, other) => fits(item, other, rules),
    rules.tolerance,
  );
}

/** Only elements that are equal up to their numbers can be the same, so each such bucket is matched alone. */
function inBuckets<Item>(
  returned: readonly Item[],
  expected: readonly Item[],
  bucketOf: (item: Item) => string,
  numbersOf: (item: Item) => readonly number[] | null,
  isFit: (returned: Item, expected: Item) => boolean,
  tolerance: Tolerance,
): boolean {
  const returnedBuckets = Map.groupBy(returned, bucketOf);
  for (const [key, wanted] of Map.groupBy(expected, bucketOf)) {
    const held = returnedBuckets.get(key) ?? [];
    if (held.length !== wanted.length) return false;
    if (!hasPerfectMatching(neighboursIn(held, wanted, numbersOf, isFit, tolerance), held.length)) return false;
  }
  return true;
}

/** For each expected item of one bucket the returned ones that fit it. Items that are nothing but numbers at fixed places are looked up by them. */
function neighboursIn<Item>(
  returned: readonly Item[],
  expected: readonly Item[],
  numbersOf: (item: Item) => readonly number[] | null,
  isFit: (returned: Item, expected: Item) => boolean,
  tolerance: Tolerance,
): readonly (readonly number[])[] {
  const [left, right] = [allOf(returned, numbersOf), allOf(expected, numbersOf)];
  if (left !== null && right !== null) return closeRows(left, right, tolerance);
  return expected.map((item) => returned.flatMap((candidate, index) => (isFit(candidate, item) ? [index] : [])));
}

function allOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): readonly Found[] | null {
  const found: Found[] = [];
  for (const item of items) {
    const one = find(item);
    if (one === null) return null;
    found.push(one);
  }
  return found;
}

function numbersOf(items: readonly Value[]): (number | bigint)[] | null {
  const numbers = items.flatMap((item) => (item.kind === 'number' && shapeOfNumber(item.value) === '#' ? [item.value] : []));
  return numbers.length === items.length ? numbers.sort((left, right) => (left < right ? -1 : left > right ? 1 : 0)) : null;
}

function isCloseTo(returned: number | bigint, expected: number | bigint, tolerance: Tolerance): boolean {
  if (exactNumber(returned) === exactNumber(expected)) return true;
  const distance = Math.abs(Number(returned) - Number(expected));
  return Number.isFinite(distance) && distance <= reachOf(Number(expected), tolerance);
}

/** One text per number, whatever type holds it. */
function exactNumber(value: number | bigint): string {
  return typeof value === 'number' && Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

function shapeOfNumber(value: number | bigint): string {
  return typeof value === 'bigint' || Number.isFinite(value) ? '#' : String(value);
}

/** Equal texts for equal values; what has no order is sorted. */
function keyOf(value: Value, isOrdered: boolean, keyOfNumber: (value: number | bigint) => string): string {
  switch (value.kind) {
    case 'null':
    case 'undefined':
      return value.kind;
    case 'boolean':
      return String(value.value);
    case 'string':
      return JSON.stringify(value.value);
    case 'date':
      return `date ${JSON.stringify(value.value)}`;
    case 'blob':
      return `blob ${value.value}`;
    case 'number':
      return keyOfNumber(value.value);
    case 'list': {
      const keys = value.items.map((item) => keyOf(item, isOrdered, keyOfNumber));
      return `[${(isOrdered ? keys : keys.sort()).join()}]`;
    }
    case 'set':
      return `set [${value.items
        .map((item) => keyOf(item, isOrdered, keyOfNumber))
        .sort()
        .join()}]`;
    case 'map':
      return `map {${value.entries
        .map(([key, held]) => pairKey(key, held, isOrdered, keyOfNumber))
        .sort()
        .join()}}`;
    case 'object':
      return `{${[...value.entries]
        .map(([key, held]) => `${JSON.stringify(key)}:${keyOf(held, isOrdered, keyOfNumber)}`)
        .sort()
        .join()}}`;
    default:
      return value satisfies never;
  }
}

function pairKey(key: Value, held: Value, isOrdered: boolean, keyOfNumber: (value: number | bigint) => string): string {
  return `${keyOf(key, isOrdered, keyOfNumber)}=>${keyOf(held, isOrdered, keyOfNumber)}`;
}
