import { type CodeNode, isLeaf } from './code-node.ts';

/**
 * The tree without what has no effect: values that nobody reads, choices that are never taken, loops and attempts that do nothing, functions
 * that nobody calls beside a larger one that may be the answer. The starter code's functions, by their names, are not the answer.
 */
export function withoutDeadCode(root: CodeNode, given: ReadonlySet<string>): CodeNode {
  const reads = readsIn(root);
  const sizes = root.children.map((child) => (child.kind === 'FN' && !given.has(child.children[0]?.word ?? '') ? sizeOf(child) : 0));
  const largest = Math.max(0, ...sizes);
  const children = root.children.filter((child, index) => {
    const name = child.kind === 'FN' ? child.children[0] : undefined;
    return name?.kind !== 'name' || (reads.get(name.word) ?? 0) > 0 || (sizes[index] ?? 0) * 2 >= largest;
  });
  return { ...root, children: children.flatMap((child) => alive(child, reads)) };
}

const sizeOf = (node: CodeNode): number => node.children.reduce((sum, child) => sum + sizeOf(child), 1);

/** How often a name is read elsewhere than in what sets it and in its own function's head. */
function readsIn(root: CodeNode): ReadonlyMap<string, number> {
  const reads = new Map<string, number>();
  const visit = (node: CodeNode, settings: readonly string[]): void => {
    if (node.kind === 'name') {
      if (!settings.includes(node.word)) reads.set(node.word, (reads.get(node.word) ?? 0) + 1);
      return;
    }
    const [first] = node.children;
    const sets = (node.kind === 'ASG' || node.kind === 'FN') && first?.kind === 'name' ? first.word : undefined;
    const inside = node.kind === 'ASG' && sets !== undefined ? [...settings, sets] : settings;
    node.children.forEach((child, index) => {
      if (sets === undefined || index > 0) visit(child, inside);
    });
  };
  visit(root, []);
  return reads;
}

const canAct = (node: CodeNode): boolean =>
  (node.kind === 'CALL' &&
    !(node.children[0]?.kind === 'name' && /^(str|int|len|list|dict|set|float|String|Number)$/.test(node.children[0].word))) ||
  node.children.some(canAct);

function alive(node: CodeNode, reads: ReadonlyMap<string, number>): CodeNode[] {
  if (isLeaf(node)) return [node];
  if (node.kind === 'ASG') {
    const [target, value] = node.children;
    if (target?.kind === 'name' && (reads.get(target.word) ?? 0) === 0)
      return value !== undefined && canAct(value) ? alive(value, reads) : [];
    if (target?.kind === 'name' && value?.kind === 'name' && value.word === target.word) return [];
  }
  if (node.kind === 'assert_statement' && node.children.length === 1 && truthOf(node.children[0]) === true) return [];
  if (node.kind === 'LOOP' && loopsForNothing(node)) return [];
  const children = withoutIdle(
    node,
    node.children.flatMap((child) => alive(child, reads)),
  );
  if (node.kind === 'IF') {
    const [test, consequence, alternative] = children;
    const truth = truthOf(test);
    if (truth === true && consequence?.kind === 'THEN') return [...consequence.children];
    if (truth === false) return alternative?.kind === 'THEN' ? [...alternative.children] : [];
    if (children.length > 1 && children.slice(1).every((child) => child.kind === 'THEN' && child.children.length === 0)) return [];
  }
  if (
    (node.kind === 'try_statement' || node.kind === 'except_clause' || node.kind === 'catch_clause') &&
    !children.some(({ kind }) => kind !== 'except_clause' && kind !== 'catch_clause' && kind !== 'name')
  )
    return [];
  return [{ ...node, children }];
}

/** Without values that nobody takes, and loops that end before they begin. A value stands alone in a choice that is one itself. */
function withoutIdle({ kind }: CodeNode, children: readonly CodeNode[]): readonly CodeNode[] {
  if (kind !== 'FN' && kind !== 'LOOP' && kind !== 'THEN' && kind !== 'try_statement') return children;
  return children.filter((child, index) => {
    if (isLeaf(child) || (kind === 'LOOP' && index === 0) || (kind === 'THEN' && children.length === 1)) return true;
    return !isIdle(child) && !endsAtOnce(child, children[index - 1]);
  });
}

const pureFunctions = /^(max|min|sum|len|abs|str|int|float|list|set|dict|sorted|range|Array|String|Number|length|fill|floor|round)$/;

/** Made of literals and well-known functions alone. */
function isIdle(node: CodeNode): boolean {
  if (node.kind === 'name') return pureFunctions.test(node.word);
  return isLeaf(node) ? node.kind !== 'word' : /^(CALL|ATTR|BIN|CMP|LIST|TUPLE|SUB|UN)$/.test(node.kind) && node.children.every(isIdle);
}

function endsAtOnce(loop: CodeNode, before: CodeNode | undefined): boolean {
  const [test] = loop.children;
  const [counter, end] = test?.children ?? [];
  const [target, start] = before?.children ?? [];
  if (loop.kind !== 'LOOP' || test?.kind !== 'CMP' || test.word !== '<' || before?.kind !== 'ASG') return false;
  return (
    counter?.kind === 'name' &&
    counter.word === target?.word &&
    end?.kind === 'number' &&
    start?.kind === 'number' &&
    Number(start.word) >= Number(end.word)
  );
}

function truthOf(test: CodeNode | undefined): boolean | undefined {
  if (test?.kind === 'word' || test?.kind === 'number')
    return /^(true|1)$/i.test(test.word) ? true : /^(false|0|null|none)$/i.test(test.word) ? false : undefined;
  const [left, right] = test?.children ?? [];
  if (test?.kind === 'CMP' && test.word === '<' && left?.kind === 'number' && right?.kind === 'number')
    return Number(left.word) < Number(right.word);
  if (test?.kind !== 'NOT') return undefined;
  const inner = truthOf(test.children[0]);
  return inner === undefined ? undefined : !inner;
}

/** Nothing in it but counting. */
function loopsForNothing({ children }: CodeNode): boolean {
  const [test, ...body] = children;
  return (
    test?.kind === 'CMP' &&
    test.children.every(isLeaf) &&
    body.length === 1 &&
    body[0]?.kind === 'ASG' &&
    body[0].children[0]?.word === test.children[0]?.word
  );
}
