import { canonicalControl } from '../trees/canonical-control.ts';
import { type CodeNode, isLeaf } from '../trees/code-node.ts';
import { hashOf, joined } from './hash.ts';
import type { Token } from './token.ts';

const isBlock = ({ kind }: CodeNode): boolean => kind === 'THEN' || kind === 'FN' || kind === 'CLASS' || kind === 'FILE';
const longest = 60;

/** The statements of an answer in one form for control, as they follow each other, each with the line it was written in: a loop or a choice is its test. */
export function outlineOf(code: CodeNode): Token[] {
  const outline: Token[] = [];
  const visit = (node: CodeNode): void => {
    if (isLeaf(node)) return;
    if (isBlock(node)) {
      for (const child of node.children) visit(child);
      return;
    }
    const [test, ...inside] = node.children;
    if ((node.kind === 'IF' || node.kind === 'LOOP') && test !== undefined) {
      outline.push({ hash: joined(hashOf(node.kind), shapeOf(test)), line: test.line });
      for (const child of inside) visit(child);
      return;
    }
    outline.push({ hash: shapeOf(node), line: node.line });
    for (const child of node.children) visitBlocks(child);
  };
  /** Functions within an expression. */
  const visitBlocks = (node: CodeNode): void => {
    if (isBlock(node)) visit(node);
    else for (const child of node.children) visitBlocks(child);
  };
  visit(canonicalControl(code));
  return outline;
}

/** Names and texts are blank: a copier changes them first. */
function shapeOf(root: CodeNode): number {
  let seen = 0;
  const visit = (node: CodeNode): number => {
    seen += 1;
    if (seen > longest) return 0;
    if (isLeaf(node)) return hashOf(node.kind === 'name' || node.kind === 'string' ? node.kind : node.word);
    if (isBlock(node)) return hashOf(node.kind);
    const parts = node.children.map(visit);
    if (node.kind === 'CMP' && (node.word === '==' || node.word === '!=')) parts.sort((one, other) => one - other);
    return parts.reduce(joined, hashOf(node.kind + node.word));
  };
  return visit(root);
}
