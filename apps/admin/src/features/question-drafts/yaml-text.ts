import { Document, isCollection, isNode, isScalar, isSeq, type Node, parseDocument } from 'yaml';

export type YamlPath = readonly (string | number)[];

/** A YAML file that people and forms write in turn: comments, order and quotes of what a form does not touch stay. */
export type YamlText = { value: unknown; error: null } | { value: null; error: string };

export function readYaml(text: string): YamlText {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) return { value: null, error: error.message.split('\n')[0] ?? 'It cannot be read.' };
  return { value: document.toJS({ maxAliasCount: 0 }), error: null };
}

/**
 * Writes a value in the place of another. What stood there on a line or several of its own is exchanged in the text itself, so that the rest of the file stays as it is to the letter.
 * @param value undefined takes the field away
 */
export function withYaml(text: string, path: YamlPath, value: unknown): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) return text;
  const before = document.getIn(path, true);
  if (value !== undefined && isNode(before) && isExchangeable(before) && before.range)
    return `${text.slice(0, before.range[0])}${written(value)}${text.slice(before.range[1])}`;
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, nodeFor(document, value));
  return document.toString(style);
}

/** A word, a number or a list between brackets, which begins and ends where it says. */
const isExchangeable = (node: Node): boolean =>
  isScalar(node)
    ? node.type !== 'BLOCK_FOLDED' && node.type !== 'BLOCK_LITERAL' && !isEmptyText(node.range)
    : isCollection(node) && node.flow === true;

const isEmptyText = (range: Node['range']): boolean => !range || range[0] === range[1];

/** A value on one line, quoted where it has to be. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (isRecord(value)) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return fields.length === 0 ? '{}' : `{ ${fields.map(([key, field]) => `${written(key)}: ${written(field)}`).join(', ')} }`;
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  return isPlain(value) ? value : JSON.stringify(value);
}

const isPlain = (text: string): boolean => /^[A-Za-z](?:[\w ./-]*\w)?$/.test(text) && parseDocument(`[${text}]`).getIn([0]) === text;

const style = { lineWidth: 0, flowCollectionPadding: true } as const;

export function withYamlAdded(text: string, path: YamlPath, value: unknown): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) return text;
  const place = path.length === 0 ? document.contents : document.getIn(path);
  if (isSeq(place)) document.addIn(path, document.createNode(value));
  else if (path.length === 0) return new Document([value]).toString(style);
  else document.setIn(path, document.createNode([value]));
  return document.toString(style);
}

/** A list of words stays on one line, as people write it. */
const nodeFor = (document: Document, value: unknown) =>
  document.createNode(value, { flow: Array.isArray(value) && value.every((part) => typeof part !== 'object') });

/** A value inside parsed YAML; undefined where the way ends. */
export function yamlAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((held, key) => {
    if (Array.isArray(held)) return typeof key === 'number' ? held[key] : undefined;
    return isRecord(held) && typeof key === 'string' && Object.hasOwn(held, key) ? held[key] : undefined;
  }, value);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
