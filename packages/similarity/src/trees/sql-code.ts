import type { CodeNode } from './code-node.ts';
import { comparison, mirrored } from './grammar-words.ts';

/** Words that change nothing. */
const idle = /^(as|asc|inner|outer)$/;
/** What joins may stand in either. */
const sameClause: Readonly<Record<string, string>> = { 'sql join': 'sql from', 'sql on': 'sql where' };
const sameSign: Readonly<Record<string, string>> = { '=': '==', is: '==' };

const node = (kind: string, line: number, children: readonly CodeNode[], word = ''): CodeNode => ({ kind, word, line, children });

export const isClause = (kind: string): boolean => kind.startsWith('sql ');

/** A clause: tables that are joined stand with those that are listed, what they are joined on with the other conditions. */
export function sqlClause(kind: string, line: number, children: readonly CodeNode[]): CodeNode {
  const same = sameClause[kind] ?? kind;
  // The first child is the word that the kind says already.
  return node(same, line, children.slice(1));
}

/** What stands in brackets: a query, or values. Around a condition they say nothing. */
export function sqlBrackets(line: number, children: readonly CodeNode[]): CodeNode[] {
  if (children.some(({ kind }) => isClause(kind))) return [node('QUERY', line, children)];
  const inside = sqlTerm(line, children);
  return inside.length === 1 && (inside[0]?.kind === 'CMP' || inside[0]?.kind === 'BOOL') ? inside : [node('ARGS', line, inside)];
}

/** What stands between commas, conditions joined by `and` and `or` as the grammars of other languages have them. */
export function sqlTerm(line: number, given: readonly CodeNode[]): CodeNode[] {
  const words = given.filter((part, at) => !isIdle(part) && !isQualifier(given, at));
  const choices = parted(words, 'or').map((choice) => {
    const tests = parted(choice, 'and').flatMap((test) => condition(test, line));
    return parted(choice, 'and').length > 1 ? [node('BOOL', line, tests, 'and')] : tests;
  });
  if (choices.length > 1) return [node('BOOL', line, choices.flat(), 'or')];
  const only = choices.flat();
  return only.length > 1 ? [node('TERM', line, only)] : only;
}

const isIdle = ({ kind, word }: CodeNode): boolean => kind === 'word' && idle.test(word);

/** `o.` before a column: which table it comes from is seldom a choice. */
const isQualifier = (words: readonly CodeNode[], at: number): boolean =>
  words[at]?.word === '.' || (words[at + 1]?.word === '.' && words[at]?.kind !== 'number');

/** Parts between a word; the `and` of a `between` is none. */
function parted(words: readonly CodeNode[], by: string): CodeNode[][] {
  const parts: CodeNode[][] = [[]];
  let isBetween = false;
  for (const part of words) {
    const isWord = part.kind === 'word';
    if (isWord && part.word === 'between') isBetween = true;
    if (isWord && part.word === by && !(by === 'and' && isBetween)) parts.push([]);
    else parts.at(-1)?.push(part);
    if (isWord && part.word === 'and') isBetween = false;
  }
  return parts;
}

/** `a < b` and `b > a`. */
function condition(words: readonly CodeNode[], line: number): CodeNode[] {
  const at = words.findIndex(({ kind, word }) => kind === 'word' && comparison.test(sameSign[word] ?? word));
  const sign = words[at];
  if (sign === undefined || at === 0 || at === words.length - 1) return [...words];
  const word = sameSign[sign.word] ?? sign.word;
  const [left, right] = [side(words.slice(0, at), line), side(words.slice(at + 1), line)];
  const straight = mirrored[word];
  return [straight === undefined ? node('CMP', line, [left, right], word) : node('CMP', line, [right, left], straight)];
}

const side = (words: readonly CodeNode[], line: number): CodeNode =>
  words.length === 1 && words[0] !== undefined ? words[0] : node('TERM', line, words);
