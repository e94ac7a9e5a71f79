import type { Json } from '@assay/core';
import { showType, type ValueType } from './value-type.ts';

/** Deeper values in cases are refused. */
const deepestCaseValue = 60;

/**
 * What keeps a value as YAML or JSON gave it from being of the type, in words that begin with the place (`deliveries[3].promised must be …`); null
 * when it fits.
 * @param isReturned a returned float may also be NaN or infinite, which arguments cannot carry
 */
export function misfitOf(value: unknown, type: ValueType, place: string, isReturned: boolean): string | null {
  switch (type.kind) {
    case 'int':
      if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
        return `${place} is a whole number beyond 2^53, which JavaScript cannot hold exactly; write a smaller one or use string`;
      }
      return Number.isInteger(value) ? null : mustBe(place, 'a whole number', value);
    case 'float':
      if (typeof value === 'number' && !Number.isFinite(value) && !isReturned)
        return `${place} is ${value}; arguments hold finite numbers only`;
      return typeof value === 'number' ? null : mustBe(place, 'a number', value);
    case 'string':
      return typeof value === 'string' ? null : mustBe(place, 'a text (put it between quotes)', value);
    case 'boolean':
      return typeof value === 'boolean' ? null : mustBe(place, 'true or false', value);
    case 'null':
      return value === null ? null : mustBe(place, 'null', value);
    case 'list':
      if (!Array.isArray(value)) return mustBe(place, `a list of ${showType(type.item)}`, value);
      return firstOf(value, (item, index) => misfitOf(item, type.item, `${place}[${index}]`, isReturned));
    case 'map':
      if (!isRecord(value)) return mustBe(place, `a mapping of texts to ${showType(type.value)}`, value);
      return firstOf(Object.entries(value), ([key, held]) => misfitOf(held, type.value, `${place}[${JSON.stringify(key)}]`, isReturned));
    case 'object': {
      if (!isRecord(value)) return mustBe(place, showType(type), value);
      const extra = Object.keys(value).find((key) => !type.fields.some((field) => field.name === key));
      if (extra !== undefined) return `${place} has a field ${JSON.stringify(extra)} that its type ${showType(type)} does not have`;
      return firstOf(type.fields, ({ name, type: fieldType }) =>
        Object.hasOwn(value, name)
          ? misfitOf(value[name], fieldType, `${place}.${name}`, isReturned)
          : `${place} lacks the field ${JSON.stringify(name)}`,
      );
    }
    case 'union': {
      const misfits = type.options.map((option) => misfitOf(value, option, place, isReturned));
      if (misfits.includes(null)) return null;
      // Where only one option could have been meant, its own complaint says more.
      const alike = misfits.filter((_, index) => isAlike(value, type.options[index]));
      return alike.length === 1 ? (alike[0] ?? null) : mustBe(place, showType(type), value);
    }
    default:
      return type satisfies never;
  }
}

/** A value of a case in the form of `returnedValue`: what JSON cannot say gets its tag. */
export function encodeValue(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $: 'number', value: String(value) };
  if (Array.isArray(value)) return value.map((item) => encodeValue(item));
  if (!isRecord(value)) return null;
  const entries = Object.entries(value).map(([key, held]): [string, Json] => [key, encodeValue(held)]);
  return Object.hasOwn(value, '$') ? { $: 'object', entries } : Object.fromEntries(entries);
}

export function isTooDeep(value: unknown, depth: number = deepestCaseValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((held) => isTooDeep(held, depth - 1));
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a value is, for a sentence: `the text "3"`. */
export function nameOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'string') return `the text ${JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)}`;
  return `${typeof value === 'number' ? 'the number ' : ''}${String(value)}`;
}

function mustBe(place: string, what: string, value: unknown): string {
  return `${place} must be ${what}, not ${nameOf(value)}`;
}

function isAlike(value: unknown, type: ValueType | undefined): boolean {
  if (Array.isArray(value)) return type?.kind === 'list';
  if (isRecord(value)) return type?.kind === 'object' || type?.kind === 'map';
  return typeof value === 'number' && (type?.kind === 'int' || type?.kind === 'float');
}

function firstOf<Item>(items: readonly Item[], find: (item: Item, index: number) => string | null): string | null {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== null) return found;
  }
  return null;
}
