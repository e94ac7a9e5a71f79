/**
 * A tree in which the spellings of one thing are one: kinds of loop, of function and of assignment, `x += 1`, `i++` and `x = x + 1`, `a < b`
 * and `b > a`, `not a == b` and `a != b`. Types, imports and comments are gone: changing them costs nothing.
 */
export type CodeNode = {
  /** A leaf's is `name`, `number`, `string` or `word`. */
  readonly kind: string;
  /** An operator, or a leaf's text. */
  readonly word: string;
  readonly line: number;
  readonly children: readonly CodeNode[];
};

export const isLeaf = (node: CodeNode): boolean =>
  node.kind === 'name' || node.kind === 'number' || node.kind === 'string' || node.kind === 'word';
