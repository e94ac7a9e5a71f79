import { type Document, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Problems } from './problems.ts';

/** A YAML file as data, with the way back from a place in the data to its line. */
export type YamlFile = { file: string; value: unknown; lineOf(path: readonly PropertyKey[]): number | null };

/**
 * Null when the text is not the plain kind of YAML that question files are written in: mappings with text keys, lists, texts, numbers, true, false, null.
 * Aliases are refused rather than limited: a case must be readable where it stands.
 */
export function parseYaml(file: string, text: string, problems: Problems): YamlFile | null {
  const lines = new LineCounter();
  const lineOfOffset = (offset: number) => lines.linePos(offset).line;
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2', uniqueKeys: false, logLevel: 'error' });
    // What follows the first error is mostly a consequence of it.
    const [error] = document.errors;
    const complaints =
      error === undefined ? foreignParts(document) : [{ offset: error.pos[0], message: wordsFor(error.code, error.message) }];
    for (const { offset, message } of complaints.slice(0, 5)) problems.add(file, lineOfOffset(offset), message);
    if (complaints.length > 0) return null;
    return { file, value: document.toJS(), lineOf: (path) => lineOf(document, path, lineOfOffset) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.add(file, null, 'The values are nested too deeply to be read. Write them flatter.');
    return null;
  }
}

function wordsFor(code: string, message: string): string {
  if (code === 'MULTIPLE_DOCS') return 'A `---` starts a second document here. Write one document in a file.';
  if (code === 'TAB_AS_INDENT') return 'A tab stands where the line is indented. Indent with spaces.';
  return `This is not valid YAML: ${message.replace(/\s+/g, ' ')}. Put texts that hold a colon, # or quotes between quotes.`;
}

function foreignParts(document: Document): { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  const aliases = new Set<string>();
  if (document.directives?.yaml.explicit === true) found.push({ offset: 0, message: 'A %YAML line is not read. Remove it.' });
  visit(document, {
    Alias: (_, node) => {
      if (!aliases.has(node.source))
        found.push({ offset: node.range?.[0] ?? 0, message: `The alias *${node.source} is not read. Write the value out.` });
      aliases.add(node.source);
    },
    Value: (_, node) => {
      if (node.tag !== undefined)
        found.push({ offset: node.range?.[0] ?? 0, message: 'Tags such as `!!binary` are not read. Write the plain value.' });
    },
    // The library's own search for repeated keys takes time by the square of their number.
    Map: (_, node) => {
      const seen = new Set<string>();
      for (const { key } of node.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name))
          found.push({ offset: key.range?.[0] ?? 0, message: `The key \`${name}\` stands twice in one mapping. Keep one of them.` });
        seen.add(name);
      }
    },
    Pair: (_, pair) => {
      if (isNode(pair.key) && !isScalar(pair.key)) found.push({ offset: pair.key.range?.[0] ?? 0, message: 'A key must be a text.' });
    },
  });
  return found;
}

/** The line of the deepest part of the path that is there. */
function lineOf(document: Document, path: readonly PropertyKey[], lineOfOffset: (offset: number) => number): number | null {
  let node: unknown = document.contents;
  let offset = isNode(node) ? node.range?.[0] : undefined;
  for (const segment of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(segment));
      if (pair === undefined) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(segment)];
      if (node === undefined) break;
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset === undefined ? null : lineOfOffset(offset);
}
