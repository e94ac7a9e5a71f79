import type { Json } from '../json.ts';

/** What `returnedValue` (core/src/runs/schema.ts) says, taken apart. */
export type Value =
  | { kind: 'null' }
  | { kind: 'undefined' }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'string'; value: string }
  | { kind: 'number'; value: number | bigint }
  | { kind: 'date'; value: string }
  | { kind: 'blob'; value: string }
  | { kind: 'list'; items: readonly Value[] }
  | { kind: 'set'; items: readonly Value[] }
  | { kind: 'map'; entries: readonly (readonly [Value, Value])[] }
  | { kind: 'object'; entries: ReadonlyMap<string, Value> };

/** Deeper values are not read: recursion over foreign data needs an end. */
const deepestValue = 200;

const oddNumbers: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
  '-0': 0,
};

/**
 * Null for what is no data: a function, a tag that is malformed (candidate code may redefine what the encoder uses) or nesting deeper than `depth`.
 * An object's property that is `undefined` is left out, as JSON does.
 */
export function decodeValue(encoded: Json, depth: number = deepestValue): Value | null {
  if (encoded === null) return { kind: 'null' };
  if (typeof encoded === 'string') return { kind: 'string', value: encoded };
  if (typeof encoded === 'boolean') return { kind: 'boolean', value: encoded };
  if (typeof encoded === 'number') return { kind: 'number', value: encoded === 0 ? 0 : encoded };
  if (isList(encoded)) return wrapList('list', encoded, depth);
  const tag = Object.hasOwn(encoded, '$') ? encoded['$'] : undefined;
  if (tag === undefined) return decodeObject(Object.entries(encoded), depth);
  return typeof tag === 'string' ? decodeTagged(tag, encoded, depth) : null;
}

/** How many levels of lists and objects lie inside one another. */
export function depthOf(value: Value): number {
  switch (value.kind) {
    case 'list':
    case 'set':
      return 1 + deepest(value.items);
    case 'map':
      return 1 + Math.max(deepest(value.entries.map(([key]) => key)), deepest(value.entries.map(([, held]) => held)));
    case 'object':
      return 1 + deepest([...value.entries.values()]);
    default:
      return 0;
  }
}

function deepest(values: readonly Value[]): number {
  return values.reduce((most, value) => Math.max(most, depthOf(value)), 0);
}

function decodeTagged(tag: string, encoded: { readonly [key: string]: Json }, depth: number): Value | null {
  const { value, values, entries } = encoded;
  switch (tag) {
    case 'undefined':
      return { kind: 'undefined' };
    case 'number': {
      const number = typeof value === 'string' && Object.hasOwn(oddNumbers, value) ? oddNumbers[value] : undefined;
      return number === undefined ? null : { kind: 'number', value: number };
    }
    case 'bigint':
      return typeof value === 'string' && /^-?\d{1,100000}$/.test(value) ? { kind: 'number', value: BigInt(value) } : null;
    case 'date':
      // An invalid date has no text.
      return typeof value === 'string' || value === null ? { kind: 'date', value: value ?? 'invalid' } : null;
    case 'blob':
      return typeof value === 'string' ? { kind: 'blob', value } : null;
    case 'set':
      return values !== undefined && isList(values) ? wrapList('set', values, depth) : null;
    case 'map':
      return decodeMap(entries, depth);
    case 'object': {
      const pairs = pairsOf(entries);
      const named = pairs?.flatMap(([key, held]): [string, Json][] => (typeof key === 'string' ? [[key, held]] : []));
      return named === undefined || named.length !== pairs?.length ? null : decodeObject(named, depth);
    }
    default:
      return null;
  }
}

function wrapList(kind: 'list' | 'set', encoded: readonly Json[], depth: number): Value | null {
  if (depth <= 0) return null;
  const items: Value[] = [];
  for (const item of encoded) {
    const decoded = decodeValue(item, depth - 1);
    if (decoded === null) return null;
    items.push(decoded);
  }
  return { kind, items };
}

function decodeObject(pairs: readonly (readonly [string, Json])[], depth: number): Value | null {
  if (depth <= 0) return null;
  const entries = new Map<string, Value>();
  for (const [key, held] of pairs) {
    const decoded = decodeValue(held, depth - 1);
    if (decoded === null) return null;
    if (decoded.kind !== 'undefined') entries.set(key, decoded);
  }
  return { kind: 'object', entries };
}

function decodeMap(encoded: Json | undefined, depth: number): Value | null {
  const entries: (readonly [Value, Value])[] = [];
  const pairs = pairsOf(encoded);
  if (pairs === null || depth <= 0) return null;
  for (const [key, held] of pairs) {
    const decodedKey = decodeValue(key, depth - 1);
    const decodedHeld = decodeValue(held, depth - 1);
    if (decodedKey === null || decodedHeld === null) return null;
    entries.push([decodedKey, decodedHeld]);
  }
  return { kind: 'map', entries };
}

function pairsOf(encoded: Json | undefined): (readonly [Json, Json])[] | null {
  if (encoded === undefined || !isList(encoded)) return null;
  const pairs: (readonly [Json, Json])[] = [];
  for (const pair of encoded) {
    if (!isList(pair)) return null;
    const [key, held] = pair;
    if (key === undefined || held === undefined || pair.length !== 2) return null;
    pairs.push([key, held]);
  }
  return pairs;
}

/** `Array.isArray` does not narrow a readonly list. */
export function isList(encoded: Json): encoded is readonly Json[] {
  return Array.isArray(encoded);
}
