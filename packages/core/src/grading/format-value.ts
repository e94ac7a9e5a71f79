import type { Json } from '../json.ts';
import { decodeValue, type Value } from './value.ts';

/**
 * A value in the form of `returnedValue` as a person reads it: `[1, NaN, undefined, Map { "a" => 1 }]`. On one line where that is short, else one
 * element a line.
 */
export function formatValue(encoded: Json, width = 80): string {
  const value = decodeValue(encoded);
  return value === null ? 'a value that is no data (a function, for instance)' : format(value, width, '');
}

function format(value: Value, width: number, indent: string): string {
  switch (value.kind) {
    case 'null':
    case 'undefined':
      return value.kind;
    case 'boolean':
      return String(value.value);
    case 'number':
      return typeof value.value === 'bigint' ? `${value.value}n` : String(value.value);
    case 'string':
      return JSON.stringify(value.value);
    case 'date':
      return `Date ${value.value}`;
    case 'blob':
      return `x'${value.value}'`;
    case 'list':
      return enclose('[', ']', value.items, (item, inner) => format(item, width, inner), width, indent);
    case 'set':
      return enclose('Set {', '}', value.items, (item, inner) => format(item, width, inner), width, indent);
    case 'map':
      return enclose(
        'Map {',
        '}',
        value.entries,
        ([key, held], inner) => `${format(key, width, inner)} => ${format(held, width, inner)}`,
        width,
        indent,
      );
    case 'object':
      return enclose('{', '}', [...value.entries], ([key, held], inner) => `${nameOf(key)}: ${format(held, width, inner)}`, width, indent);
    default:
      return value satisfies never;
  }
}

function enclose<Item>(
  open: string,
  close: string,
  items: readonly Item[],
  formatItem: (item: Item, indent: string) => string,
  width: number,
  indent: string,
): string {
  if (items.length === 0) return `${open}${close}`;
  const inner = `${indent}  `;
  const parts = items.map((item) => formatItem(item, inner));
  const pad = open === '[' ? '' : ' ';
  const line = `${open}${pad}${parts.join(', ')}${pad}${close}`;
  return line.length + indent.length <= width && !line.includes('\n')
    ? line
    : `${open}\n${parts.map((part) => `${inner}${part}`).join(',\n')}\n${indent}${close}`;
}

function nameOf(key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? key : JSON.stringify(key);
}
