/** A node as the grammar sees it. Leaves alone have text; comments are kept apart. */
export type SyntaxNode = {
  readonly type: string;
  readonly field: string | null;
  readonly isNamed: boolean;
  readonly text: string;
  /** From 1. */
  readonly line: number;
  readonly children: SyntaxNode[];
};

export type Syntax = {
  root: SyntaxNode;
  comments: string[];
  /** False where the grammar found something that it does not know. */
  isWhole: boolean;
  /** True where it was longer than what is compared. */
  isCut: boolean;
};
