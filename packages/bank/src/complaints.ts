import { createHash } from 'node:crypto';
import { z } from 'zod';
import { anyOf, nearest, type Problems } from './problems.ts';
import { isRecord, nameOf } from './value-fit.ts';
import type { YamlFile } from './yaml-file.ts';

/** Parses part of a file; what does not fit is told with its line and what to write instead. */
export function parseWith<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlFile,
  value: unknown,
  path: readonly PropertyKey[],
  problems: Problems,
): z.infer<Schema> | null {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const descriptions = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  // More would not be read.
  for (const issue of parsed.error.issues.slice(0, 20)) {
    const written = valueAt(value, issue.path);
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 10) : [null];
    for (const key of keys) {
      const line = yaml.lineOf([...path, ...issue.path, ...(key === null ? [] : [key])]);
      const message = key === null ? sentenceFor(issue, written, descriptions) : unknownKey(issue.path, key, descriptions);
      problems.add(yaml.file, line, message);
    }
  }
  return null;
}

/** A UUID for the author to copy: the same at every check, so the advice does not change under their eyes. */
export function suggestedId(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function sentenceFor(issue: z.core.$ZodIssue, written: unknown, root: unknown): string {
  const place = showPath(issue.path);
  const found = describedAt(root, issue.path);
  const about = found.description === undefined ? '' : ` ${found.description}`;
  if (written === undefined) return `${place} is missing.${about}`;
  switch (issue.code) {
    case 'invalid_type':
      return `${place} must be ${typeWords[issue.expected] ?? issue.expected}, not ${nameOf(written)}.${about}`;
    case 'invalid_value':
      return `${place} must be ${anyOf(issue.values.map(String))}, not ${nameOf(written)}.${about}`;
    case 'too_small':
      return `${place} is ${sizeWords(issue.origin, written)}; it must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}.${about}`;
    case 'too_big':
      return `${place} is ${sizeWords(issue.origin, written)}; it must be ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}.${about}`;
    default:
      return `${place} ${issue.message}, not ${nameOf(written)}.${about}`;
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

function sizeWords(origin: string, written: unknown): string {
  if (Array.isArray(written)) return `a list of ${written.length}`;
  return origin === 'string' && typeof written === 'string' ? `${written.length} characters long` : String(written);
}

function unknownKey(path: readonly PropertyKey[], key: string, root: unknown): string {
  const known = describedAt(root, path).keys;
  const meant = nearest(key, known);
  const advice = meant === null ? `Known here: ${known.join(', ')}.` : `Did you mean \`${meant}\`?`;
  return `${showPath([...path, key])} is not a field. ${advice}`;
}

/** Follows a path through a JSON Schema, which holds the descriptions as plain data. */
function describedAt(root: unknown, path: readonly PropertyKey[]): { description: string | undefined; keys: string[] } {
  let node = root;
  for (const segment of path) {
    if (!isRecord(node)) break;
    const properties = node['properties'];
    if (typeof segment === 'number') node = node['items'];
    else node = isRecord(properties) && typeof segment === 'string' ? properties[segment] : undefined;
  }
  if (!isRecord(node)) return { description: undefined, keys: [] };
  const { description, properties } = node;
  return {
    description: typeof description === 'string' ? description : undefined,
    keys: isRecord(properties) ? Object.keys(properties) : [],
  };
}

function showPath(path: readonly PropertyKey[]): string {
  const text = path.reduce<string>((shown, segment) => {
    if (typeof segment === 'number') return `${shown}[${segment}]`;
    return shown === '' ? String(segment) : `${shown}.${String(segment)}`;
  }, '');
  return text === '' ? 'The file' : `\`${text}\``;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((held, segment) => {
    if (Array.isArray(held)) return held[Number(segment)];
    return isRecord(held) && Object.hasOwn(held, String(segment)) ? held[String(segment)] : undefined;
  }, value);
}
