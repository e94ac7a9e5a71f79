import { type CodeNode, isLeaf } from '../trees/code-node.ts';
import { inlined, inlinedInOneForm } from '../trees/inlined.ts';
import type { Syntax } from '../trees/syntax.ts';
import { leavesOf } from '../trees/syntax-tree.ts';
import { hashOf, joined } from './hash.ts';

/** Fingerprint → how often it occurs. */
export type Bag = Map<number, number>;

/** From literal to structural; each survives other changes. `flat…` keeps loops and choices as they were written. */
export const viewNames = [
  'written',
  'text',
  'literals',
  'vocabulary',
  'grams3',
  'grams6',
  'grams12',
  'statements',
  'variables',
  'subtrees',
  'inlinedSubtrees',
  'inlinedGrams',
  'inlinedStatements',
  'inlinedVariables',
  'flow',
  'paths',
  'flatSubtrees',
  'flatVariables',
  'flatFlow',
  'flatPaths',
] as const;
export type ViewName = (typeof viewNames)[number];
export type Views = Record<ViewName, Bag>;

/** `given`: the names of the starter code's functions. */
export function viewsOf({ root, comments }: Syntax, code: CodeNode, source: string, given: ReadonlySet<string>): Views {
  const words = leavesOf(root).map(({ text }) => hashOf(text));
  const stream = normalised(code);
  const flat = inlined(code, given);
  const plain = inlinedInOneForm(code, given);
  const plainParts = inspected(plain);
  const { variables, statements, vocabulary, literals } = inspected(code);
  return {
    written: grams(words, 3),
    text: textOf(source, comments),
    grams3: grams(stream, 3),
    grams6: grams(stream, 6),
    grams12: grams(stream, 12),
    subtrees: subtreesOf(code),
    inlinedSubtrees: subtreesOf(plain),
    statements,
    variables: profiles(variables),
    flow: flowOf(plain),
    paths: pathsOf(plain),
    flatSubtrees: subtreesOf(flat),
    flatVariables: profiles(inspected(flat).variables),
    flatFlow: flowOf(flat),
    flatPaths: pathsOf(flat),
    vocabulary,
    literals,
    inlinedGrams: grams(normalised(plain), 5),
    inlinedVariables: profiles(plainParts.variables),
    inlinedStatements: plainParts.statements,
  };
}

function add(bag: Bag, fingerprint: number): void {
  bag.set(fingerprint, (bag.get(fingerprint) ?? 0) + 1);
}

function grams(items: readonly number[], length: number): Bag {
  const bag: Bag = new Map();
  for (let at = 0; at + length <= items.length; at += 1) {
    let gram = length;
    for (let next = at; next < at + length; next += 1) gram = joined(gram, items[next] ?? 0);
    add(bag, gram);
  }
  return bag;
}

/** Lines as they stand, and the words of comments two by two. */
function textOf(source: string, comments: readonly string[]): Bag {
  const bag: Bag = new Map();
  for (const line of source.split('\n')) {
    const plain = line.replace(/\s+/g, ' ').trim();
    if (plain.length > 8) add(bag, hashOf(plain));
  }
  const words = comments.flatMap((comment) => comment.match(/[\p{L}\p{N}]{2,}/gu) ?? []).map((word) => hashOf(word));
  for (const [gram, count] of grams(words, 2)) bag.set(gram, count);
  return bag;
}

/** A leaf without what is free to change: names and texts are blank, a number keeps its digits where it has one or two. */
function blank({ kind, word }: CodeNode): string {
  if (kind === 'name') return 'I';
  if (kind === 'string') return 'S';
  if (kind === 'number') return word.length < 3 ? word : 'N';
  return word;
}

function normalised(root: CodeNode): number[] {
  const stream: number[] = [];
  const visit = (node: CodeNode): void => {
    if (isLeaf(node)) stream.push(hashOf(blank(node)));
    else {
      stream.push(hashOf(node.kind + node.word));
      node.children.forEach(visit);
    }
  };
  root.children.forEach(visit);
  return stream;
}

const mayCommute = ({ kind, word }: CodeNode): boolean =>
  kind === 'BOOL' || (kind === 'CMP' && word !== '<' && word !== '<=' && word !== 'in') || (kind === 'BIN' && /^[+*&|^]$/.test(word));
const isStatementList = ({ kind }: CodeNode): boolean => kind === 'FN' || kind === 'LOOP' || kind === 'THEN' || kind === 'CLASS';

const largestSubtree = 40;

/** Small subtrees, the operands of sums and comparisons in one order. Lists of statements stay apart: one more changes all. */
function subtreesOf(root: CodeNode): Bag {
  const bag: Bag = new Map();
  const visit = (node: CodeNode): { hash: number; size: number } => {
    if (isLeaf(node)) return { hash: hashOf(blank(node)), size: 1 };
    const parts = node.children.map(visit);
    const ordered = mayCommute(node) ? parts.toSorted((a, b) => a.hash - b.hash) : parts;
    const size = parts.reduce((sum, part) => sum + part.size, 1);
    let hash = hashOf(node.kind + node.word);
    for (const part of ordered) hash = joined(hash, part.hash);
    if (size > 1 && size <= largestSubtree && node !== root) add(bag, hash);
    if (isStatementList(node)) {
      for (const part of ordered) add(bag, joined(hashOf(node.kind), part.hash));
      for (let at = 0; at + 1 < parts.length; at += 1) add(bag, joined(parts[at]?.hash ?? 0, parts[at + 1]?.hash ?? 0));
    }
    return { hash, size };
  };
  visit(root);
  return bag;
}

type Inspected = { variables: Map<string, number[]>; statements: Bag; vocabulary: Bag; literals: Bag };

const simple = new Set(['ASG', 'RET', 'CMP', 'CALL', 'BIN', 'SUB', 'BOOL']);

function inspected(root: CodeNode): Inspected {
  const found: Inspected = { variables: new Map(), statements: new Map(), vocabulary: new Map(), literals: new Map() };
  const visit = (node: CodeNode, parent: CodeNode): void => {
    if (node.kind === 'CALL' || node.kind === 'ATTR') {
      const named = node.kind === 'ATTR' ? node.children.at(-1) : node.children[0];
      if (named?.kind === 'name') add(found.vocabulary, hashOf(named.word));
    }
    if (simple.has(node.kind)) {
      const statement = numbered(node);
      if (statement !== null) add(found.statements, statement);
    }
    node.children.forEach((child, place) => {
      if (child.kind === 'name') {
        const places = found.variables.get(child.word) ?? [];
        places.push(hashOf(`${node.kind}${node.word}${Math.min(place, 3)}/${parent.kind}`));
        found.variables.set(child.word, places);
      }
      if (child.kind === 'string' || (child.kind === 'number' && child.word.length > 1))
        add(found.literals, hashOf(child.word.replace(/^['"`]+|['"`]+$/g, '')));
      visit(child, node);
    });
  };
  visit(root, root);
  return found;
}

/** Names that no copier can change without changing what the program does. */
const keptNames = new Set(
  (
    'len max min range sum sorted set dict list int str Math Map Set push pop append slice length has get add sort reverse join split floor abs ord chr ' +
    'enumerate zip heappush heappop popleft appendleft shift unshift indexOf Array Number String Infinity next left right val Object float ' +
    'System out println size put containsKey charAt equals nextInt Scanner Integer'
  ).split(' '),
);
const longestStatement = 40;

/** A statement with its variables numbered in the order in which they appear. */
function numbered(node: CodeNode): number | null {
  const numbers = new Map<string, number>();
  let length = 0;
  let hash = hashOf(node.kind);
  const visit = (part: CodeNode): void => {
    length += 1;
    if (length > longestStatement) return;
    if (part.kind === 'name' && !keptNames.has(part.word)) {
      const number = numbers.get(part.word) ?? numbers.size;
      numbers.set(part.word, number);
      hash = joined(hash, number + 1);
    } else if (isLeaf(part)) hash = joined(hash, hashOf(part.kind === 'string' ? 'S' : part.word));
    else {
      hash = joined(hash, hashOf(part.kind + part.word));
      part.children.forEach(visit);
    }
  };
  visit(node);
  return length > longestStatement || length < 4 ? null : hash;
}

const mostPlaces = 16;

/** How each variable is used, whatever it is called: all of it, and two by two, so that one use more or less does not change all. */
function profiles(variables: ReadonlyMap<string, number[]>): Bag {
  const bag: Bag = new Map();
  for (const places of variables.values()) {
    if (places.length < 2) continue;
    const sorted = places.toSorted((a, b) => a - b);
    add(bag, sorted.reduce(joined, 1));
    const distinct = [...new Set(sorted)].slice(0, mostPlaces);
    distinct.forEach((first, at) => {
      for (const second of distinct.slice(at)) add(bag, joined(first, second));
    });
  }
  return bag;
}

const mostEdges = 40;

/** From what makes a value to what uses it, through the variables between: extracting, splitting and reordering leave it as it is. */
function flowOf(root: CodeNode): Bag {
  const bag: Bag = new Map();
  const sources = new Map<string, Set<number>>();
  const uses = new Map<string, Set<number>>();
  const note = (all: Map<string, Set<number>>, name: string, what: number): void => {
    const noted = all.get(name) ?? new Set<number>();
    if (noted.size < mostEdges) noted.add(what);
    all.set(name, noted);
  };
  const labelOf = (node: CodeNode): string =>
    isLeaf(node) ? blank(node) : node.kind + node.word + (node.kind === 'CALL' ? calleeOf(node) : '');
  const visit = (node: CodeNode): void => {
    const label = labelOf(node);
    const isAssignment = node.kind === 'ASG' || node.kind === 'EACH';
    node.children.forEach((child, place) => {
      if (isAssignment && place === 0 && child.kind === 'name' && node.children[1] !== undefined)
        note(sources, child.word, hashOf(node.kind + labelOf(node.children[1])));
      else if (child.kind === 'name') note(uses, child.word, hashOf(`${label}${Math.min(place, 3)}`));
      else if (!isAssignment) add(bag, joined(hashOf(labelOf(child)), hashOf(label)));
      visit(child);
    });
  };
  visit(root);
  for (const [name, made] of sources) for (const source of made) for (const use of uses.get(name) ?? []) add(bag, joined(source, use));
  return bag;
}

function calleeOf({ children: [first] }: CodeNode): string {
  const named = first?.kind === 'ATTR' ? first.children.at(-1) : first;
  return named?.kind === 'name' && keptNames.has(named.word) ? named.word : '';
}

const skeleton = new Set(['LOOP', 'IF', 'RET', 'CALL', 'ASG', 'FN', 'CMP', 'SUB', 'THROW', 'COMP', 'BOOL']);

/** The way from the outside in to each statement and call: nesting, without what stands beside. */
function pathsOf(root: CodeNode): Bag {
  const bag: Bag = new Map();
  const visit = (node: CodeNode, above: readonly string[]): void => {
    const here = skeleton.has(node.kind)
      ? [...above.slice(-4), node.kind === 'CALL' ? `CALL${calleeOf(node)}` : node.kind + node.word]
      : above;
    if (here !== above && here.length > 2) add(bag, hashOf(here.join('>')));
    for (const child of node.children) visit(child, here);
  };
  visit(root, []);
  return bag;
}
