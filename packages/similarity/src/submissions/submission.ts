import type { CodeNode } from '../trees/code-node.ts';
import { codeTree, mostNodes, sizeWithin, wordsOf } from '../trees/code-tree.ts';
import { leavesOf, type SyntaxParser } from '../trees/syntax-tree.ts';
import { hashOf } from './hash.ts';
import { outlineOf } from './outline.ts';
import type { Token } from './token.ts';
import { type Bag, type Views, viewNames, viewsOf } from './views.ts';

/** All that a comparison needs to know of an answer; its text is not among it. */
export type Submission = {
  readonly views: Views;
  readonly tokens: readonly Token[];
  /** Its statements in one form for control, for the regions; absent where only the comparison is wanted. */
  readonly outline?: readonly Token[];
  /** Tokens that are not the starter code's. */
  readonly size: number;
  /** False where the grammar found something that it does not know: what stands there is compared by its words and signs. */
  readonly isWhole: boolean;
  /** True where only its beginning is compared. */
  readonly isCut: boolean;
};

/** With fewer tokens of its own an answer says nothing about where it came from. */
export const smallestSize = 20;

/** Makes descriptions of answers; what the templates contain is taken off, as often as they contain it. */
export function describer(parse: SyntaxParser, templates: readonly string[] = []): (text: string) => Submission {
  const names = new Set(templates.flatMap((template) => codeTree(parse(template).root).children.flatMap(nameOfFunction)));
  const given = templates.map((template) => described(parse, template, names));
  const givenRuns = new Set(given.flatMap(({ tokens }) => runsOf(tokens)));
  return (text) => {
    const whole = described(parse, text, names);
    if (given.length === 0) return whole;
    const views = { ...whole.views };
    for (const name of viewNames) for (const template of given) views[name] = without(views[name], template.views[name]);
    const tokens = withoutRuns(whole.tokens, givenRuns);
    return { ...whole, views, tokens, size: tokens.length };
  };
}

const nameOfFunction = ({ kind, children: [first] }: CodeNode): string[] => (kind === 'FN' && first?.kind === 'name' ? [first.word] : []);

function described(parse: SyntaxParser, written: string, given: ReadonlySet<string>): Submission {
  const text = written.replace(/\r\n?/g, '\n');
  const syntax = parse(text);
  const tokens = leavesOf(syntax.root).map(({ type, text: word, line }) => ({ hash: hashOf(classOf(type, word)), line }));
  const whole = codeTree(syntax.root);
  const isTooLarge = sizeWithin(mostNodes, whole) > mostNodes;
  const code = isTooLarge ? wordsOf(syntax.root) : whole;
  return {
    views: viewsOf(syntax, code, text, given),
    tokens,
    outline: outlineOf(code),
    size: tokens.length,
    isWhole: syntax.isWhole && !isTooLarge,
    isCut: syntax.isCut,
  };
}

function classOf(type: string, word: string): string {
  if (/identifier/.test(type)) return 'name';
  return /string/.test(type) ? 'string' : word;
}

function without(bag: Bag, given: Bag): Bag {
  const rest: Bag = new Map();
  for (const [fingerprint, count] of bag) {
    const left = count - (given.get(fingerprint) ?? 0);
    if (left > 0) rest.set(fingerprint, left);
  }
  return rest;
}

const runLength = 12;

/** Each run of some tokens as one text. */
function runsOf(tokens: readonly Token[]): string[] {
  return tokens.slice(runLength - 1).map((_, at) => runAt(tokens, at));
}

const runAt = (tokens: readonly Token[], at: number): string =>
  tokens
    .slice(at, at + runLength)
    .map(({ hash }) => hash)
    .join(' ');

function withoutRuns(tokens: readonly Token[], given: ReadonlySet<string>): Token[] {
  const isGiven = new Uint8Array(tokens.length);
  for (let at = 0; at + runLength <= tokens.length; at += 1) if (given.has(runAt(tokens, at))) isGiven.fill(1, at, at + runLength);
  return tokens.filter((_, at) => isGiven[at] === 0);
}
