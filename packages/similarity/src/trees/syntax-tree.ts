import { createRequire } from 'node:module';
import { Language, Parser, type TreeCursor } from 'web-tree-sitter';
import type { ComparedLanguage } from './languages.ts';
import { sqlTree } from './sql-tree.ts';
import type { Syntax, SyntaxNode } from './syntax.ts';

type TreeLanguage = Exclude<ComparedLanguage, 'sql'>;
export type SyntaxParser = (text: string) => Syntax;

/** Below that depth a tree is flat, so that whatever walks it may call itself. */
const deepest = 150;
/** Nobody compares a longer answer by hand either; what follows is left out. */
const mostLeaves = 40_000;

/** Makes a parser; reading its grammar takes some milliseconds. */
export async function openParser(language: ComparedLanguage): Promise<SyntaxParser> {
  if (language === 'sql') return sqlTree;
  return treeParser(language);
}

/** web-tree-sitter mixes up grammars that it loads at the same time: each waits for the one before. */
let lastLoaded: Promise<unknown> = Promise.resolve();

async function treeParser(language: TreeLanguage): Promise<SyntaxParser> {
  const path = createRequire(import.meta.url).resolve(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${language}.wasm`);
  const loaded = lastLoaded.then(async () => {
    await Parser.init();
    return Language.load(path);
  });
  lastLoaded = loaded.catch(() => undefined);
  const grammar = await loaded;
  const parser = new Parser();
  parser.setLanguage(grammar);
  return (text) => {
    const tree = parser.parse(text);
    if (tree === null)
      return {
        root: { type: 'program', field: null, isNamed: true, text: '', line: 1, children: [] },
        comments: [],
        isWhole: false,
        isCut: false,
      };
    try {
      return { ...copied(tree.walk()), isWhole: !tree.rootNode.hasError };
    } finally {
      tree.delete();
    }
  };
}

/** Strings are leaves: their inside is text, and each grammar cuts it up in its own way. */
const isLeafType = (type: string): boolean => type === 'string' || type === 'string_literal' || type === 'regex';

/** Without recursion: a hostile file may nest a million brackets. */
function copied(cursor: TreeCursor): Omit<Syntax, 'isWhole'> {
  const root: SyntaxNode = { type: cursor.nodeType, field: null, isNamed: true, text: '', line: 1, children: [] };
  const comments: string[] = [];
  const open: SyntaxNode[] = [root];
  let depth = 0;
  let leaves = 0;
  if (!cursor.gotoFirstChild()) {
    cursor.delete();
    return { root, comments, isCut: false };
  }
  depth = 1;
  walk: while (leaves < mostLeaves) {
    const type = cursor.nodeType;
    const parent = open[Math.min(depth, deepest) - 1] ?? root;
    let goesDown = false;
    if (type.endsWith('comment')) comments.push(cursor.nodeText);
    else {
      const line = cursor.startPosition.row + 1;
      const inside: SyntaxNode = { type, field: cursor.currentFieldName, isNamed: cursor.nodeIsNamed, text: '', line, children: [] };
      goesDown = !isLeafType(type) && cursor.gotoFirstChild();
      if (goesDown) {
        if (depth < deepest) {
          parent.children.push(inside);
          open[depth] = inside;
        }
        depth += 1;
      } else {
        const text = cursor.nodeText;
        // The grammar of Python has leaves without text for line ends.
        if (text.trim() !== '') {
          parent.children.push({ ...inside, text });
          leaves += 1;
        }
      }
    }
    if (goesDown) continue;
    while (!cursor.gotoNextSibling()) {
      cursor.gotoParent();
      depth -= 1;
      if (depth === 0) break walk;
    }
  }
  cursor.delete();
  return { root, comments, isCut: leaves >= mostLeaves };
}

export function leavesOf(root: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.children.length === 0) found.push(node);
    else node.children.forEach(visit);
  };
  root.children.forEach(visit);
  return found;
}
