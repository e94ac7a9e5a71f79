import type { Json } from '../json.ts';

/** What a program returned, with each text of it, keys included, as `inText` makes it. */
export function maskJson(value: Json, inText: (text: string) => string): Json {
  if (typeof value === 'string') return inText(value);
  if (Array.isArray(value)) return value.map((part) => maskJson(part, inText));
  if (typeof value !== 'object' || value === null) return value;
  // What `$` says is a kind of value, not a text of the program.
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => (key === '$' ? [key, part] : [inText(key), maskJson(part, inText)])),
  );
}
