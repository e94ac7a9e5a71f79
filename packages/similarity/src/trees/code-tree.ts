import type { CodeNode } from './code-node.ts';
import { comparison, flags, kindOf, mirrored, operatorSign, opposite, sameOperator, skipped, transparent } from './grammar-words.ts';
import { isClause, sqlBrackets, sqlClause, sqlTerm } from './sql-code.ts';
import type { SyntaxNode } from './syntax.ts';
import { leavesOf } from './syntax-tree.ts';

/**
 * More nodes than any answer has. Some forms say a part twice, `x[i] += 1` for one; nested in each other a page of them would come to more
 * nodes than there is memory for.
 */
export const mostNodes = 400_000;

/** The nodes of a tree, or more than the limit. */
export function sizeWithin(limit: number, ...trees: readonly CodeNode[]): number {
  let size = 0;
  const open = [...trees];
  for (let next = open.pop(); next !== undefined && size <= limit; next = open.pop()) {
    size += 1;
    for (const child of next.children) open.push(child);
  }
  return size;
}

/** One node of the grammar is none, one or several of ours. */
export function codeTree(root: SyntaxNode): CodeNode {
  return { kind: 'FILE', word: '', line: 1, children: root.children.flatMap(converted) };
}

/** Its words alone, for what would be too large a tree. */
export function wordsOf(root: SyntaxNode): CodeNode {
  return { kind: 'FILE', word: '', line: 1, children: leavesOf(root).flatMap(leafOf) };
}

function converted(node: SyntaxNode): CodeNode[] {
  if (skipped.test(node.type) || node.field === 'return_type' || node.field === 'type') return [];
  if (node.children.length === 0) return leafOf(node);
  const special = specials[node.type]?.(node);
  if (special !== undefined) return special;
  if (isDocumentation(node)) return [];
  const children = node.children.flatMap(converted);
  if (transparent.has(node.type)) return children;
  if (node.type === 'brackets') return sqlBrackets(node.line, children);
  if (node.type === 'term') return sqlTerm(node.line, children);
  if (isClause(node.type)) return [sqlClause(node.type, node.line, children)];
  const kind = kindOf[node.type] ?? node.type;
  if (kind === 'ASG') return assigned(node.line, children);
  return [{ kind, word: '', line: node.line, children }];
}

function leafOf({ type, text, line, isNamed }: SyntaxNode): CodeNode[] {
  const leaf = (kind: string): CodeNode[] => [{ kind, word: text, line, children: [] }];
  if (/identifier/.test(type) && text !== 'undefined') return flags.test(text) ? leaf('word') : leaf('name');
  if (/number|integer|float|decimal|hex/.test(type)) return leaf('number');
  if (/string|character/.test(type)) return leaf('string');
  if (isNamed || flags.test(text)) return leaf('word');
  return [];
}

/** A string that stands alone as a statement: documentation, or 'use strict'. */
const isDocumentation = ({ type, children: [only, ...others] }: SyntaxNode): boolean =>
  type === 'expression_statement' && only?.type === 'string' && others.every((other) => other.text === ';');

const inField = (node: SyntaxNode, field: string): CodeNode[] => node.children.filter((child) => child.field === field).flatMap(converted);
const signIn = (node: SyntaxNode): string =>
  node.children
    .filter((child) => !child.isNamed)
    .map((child) => (child.children.length === 0 ? child.text : child.children.map(({ text }) => text).join(' ')))
    .filter((text) => operatorSign.test(text))
    .join(' ');

function operation(kind: string, sign: string, line: number, operands: readonly CodeNode[]): CodeNode {
  if (sign === 'not in') return { kind: 'NOT', word: '', line, children: [operation(kind, 'in', line, operands)] };
  const word = sameOperator[sign] ?? sign;
  const straight = mirrored[word];
  if (straight !== undefined && operands.length === 2) return { kind: 'CMP', word: straight, line, children: operands.toReversed() };
  const [first, second, third] = operands;
  const [left, right, ...more] = sign.split(' ');
  // `a < b <= c` of Python.
  if (
    left !== undefined &&
    right !== undefined &&
    more.length === 0 &&
    comparison.test(left) &&
    comparison.test(right) &&
    first &&
    second &&
    third
  )
    return {
      kind: 'BOOL',
      word: 'and',
      line,
      children: [operation('CMP', left, line, [first, second]), operation('CMP', right, line, [second, third])],
    };
  if (comparison.test(word)) return { kind: 'CMP', word, line, children: operands };
  return { kind: word === 'and' || word === 'or' ? 'BOOL' : kind, word, line, children: operands };
}

function negated(operands: readonly CodeNode[], line: number): CodeNode[] {
  const [only] = operands;
  if (operands.length === 1 && only?.kind === 'CMP') {
    const word = opposite[only.word];
    if (word !== undefined) return [operation('CMP', word, line, only.children)];
  }
  if (operands.length === 1 && only?.kind === 'NOT') return [...only.children];
  return [{ kind: 'NOT', word: '', line, children: operands }];
}

const assignment = (line: number, target: readonly CodeNode[], value: readonly CodeNode[]): CodeNode => ({
  kind: 'ASG',
  word: '',
  line,
  children: [...target, ...value],
});

/** `a, b = c, d` is two assignments. */
export function assigned(line: number, children: readonly CodeNode[]): CodeNode[] {
  const [target, value] = children;
  if (target?.kind === 'TUPLE' && (value?.kind === 'TUPLE' || value?.kind === 'LIST') && target.children.length === value.children.length)
    return target.children.map((part, index) => assignment(line, [part], value.children.slice(index, index + 1)));
  return [{ kind: 'ASG', word: '', line, children }];
}

function changed(node: SyntaxNode, target: readonly CodeNode[], sign: string, value: readonly CodeNode[]): CodeNode[] {
  return [assignment(node.line, target, [operation('BIN', sign, node.line, [...target, ...value])])];
}

const one = (line: number): CodeNode => ({ kind: 'number', word: '1', line, children: [] });

const binary = (node: SyntaxNode): CodeNode[] => [
  operation('BIN', signIn(node), node.line, node.children.filter((child) => child.isNamed).flatMap(converted)),
];

function unary(node: SyntaxNode): CodeNode[] {
  const operands = node.children.filter((child) => child.isNamed).flatMap(converted);
  const sign = node.children.find((child) => !child.isNamed)?.text ?? '';
  if (sign === '!' || sign === 'not') return negated(operands, node.line);
  return [{ kind: 'UN', word: sign, line: node.line, children: operands }];
}

function augmented(node: SyntaxNode): CodeNode[] {
  const sign = node.children.find((child) => child.field === 'operator')?.text ?? node.children[1]?.text ?? '';
  return changed(node, inField(node, 'left'), sign.replace(/=$/, ''), inField(node, 'right'));
}

function counted(node: SyntaxNode): CodeNode[] {
  const operands = node.children.filter((child) => child.isNamed).flatMap(converted);
  const sign = node.children.find((child) => !child.isNamed)?.text ?? '++';
  return changed(node, operands, sign.slice(1), [one(node.line)]);
}

/** `for (a; b; c) d` becomes `a; while (b) { d; c }`. */
function counting(node: SyntaxNode): CodeNode[] {
  const part = (...fields: string[]) => fields.flatMap((field) => inField(node, field));
  return [
    ...part('initializer', 'init'),
    { kind: 'LOOP', word: '', line: node.line, children: [...part('condition'), ...part('body'), ...part('increment', 'update')] },
  ];
}

/** `for i in range(…)` of Python becomes the loop that counts; other loops over something stay. */
function forOfPython(node: SyntaxNode): CodeNode[] {
  const target = inField(node, 'left');
  const over = inField(node, 'right');
  const body = inField(node, 'body');
  const rest = inField(node, 'alternative');
  const [call] = over;
  const [callee, ...bounds] = call?.children ?? [];
  const [name] = target;
  if (call?.kind !== 'CALL' || callee?.word !== 'range' || bounds.length === 0 || name === undefined)
    return [
      {
        kind: 'LOOP',
        word: '',
        line: node.line,
        children: [{ kind: 'EACH', word: '', line: node.line, children: [...target, ...over] }, ...body, ...rest],
      },
    ];
  const { line } = node;
  const [from, to] = bounds.length === 1 ? [{ kind: 'number', word: '0', line, children: [] }, bounds[0]] : [bounds[0], bounds[1]];
  const step = bounds[2];
  const goesDown = step?.kind === 'UN';
  const by = goesDown ? step.children : step === undefined ? [one(line)] : [step];
  return [
    assignment(line, [name], from === undefined ? [] : [from]),
    {
      kind: 'LOOP',
      word: '',
      line,
      children: [
        operation('CMP', goesDown ? '>' : '<', line, [name, ...(to === undefined ? [] : [to])]),
        ...body,
        assignment(line, [name], [operation('BIN', goesDown ? '-' : '+', line, [name, ...by])]),
        ...rest,
      ],
    },
  ];
}

function loopOver(node: SyntaxNode): CodeNode[] {
  const over = [...inField(node, 'name'), ...inField(node, 'left'), ...inField(node, 'value'), ...inField(node, 'right')];
  return [
    {
      kind: 'LOOP',
      word: '',
      line: node.line,
      children: [{ kind: 'EACH', word: '', line: node.line, children: over }, ...inField(node, 'body')],
    },
  ];
}

/** `if (not a) b else c` becomes `if (a) c else b`. */
function choice(node: SyntaxNode): CodeNode[] {
  const inOrder =
    node.type === 'conditional_expression'
      ? node.children.filter((child) => child.isNamed).map((child) => converted(child))
      : [inField(node, 'condition'), inField(node, 'consequence'), otherwise(node)];
  const [condition = [], consequence = [], alternative = []] =
    node.type === 'conditional_expression' ? [inOrder[1] ?? [], inOrder[0] ?? [], inOrder[2] ?? []] : inOrder;
  const [test] = condition;
  const branch = (kind: string, children: readonly CodeNode[]): CodeNode[] =>
    children.length === 0 ? [] : [{ kind, word: '', line: node.line, children }];
  if (test?.kind === 'NOT' && alternative.length > 0)
    return [
      {
        kind: 'IF',
        word: '',
        line: node.line,
        children: [...test.children, ...branch('THEN', alternative), ...branch('THEN', consequence)],
      },
    ];
  return [
    { kind: 'IF', word: '', line: node.line, children: [...condition, ...branch('THEN', consequence), ...branch('THEN', alternative)] },
  ];
}

/** Longer chains stay lists, so that whatever walks the tree may call itself. */
export const mostNested = 12;

/** Python lists all its `elif` beside each other; each stands in the `else` of the one before. */
function otherwise(node: SyntaxNode): CodeNode[] {
  const [next, ...others] = node.children.filter((child) => child.field === 'alternative');
  if (next === undefined) return [];
  if (others.length > mostNested) return [next, ...others].flatMap(converted);
  return converted(next.type === 'elif_clause' ? { ...next, children: [...next.children, ...others] } : next);
}

/** `=> value` returns it. */
function shortFunction(node: SyntaxNode): CodeNode[] {
  const body = node.children.find((child) => child.field === 'body');
  const inside = inField(node, 'body');
  const isValue = body !== undefined && body.type !== 'statement_block' && body.type !== 'block';
  const others = node.children.filter((child) => child.field !== 'body').flatMap(converted);
  return [
    {
      kind: 'FN',
      word: '',
      line: node.line,
      children: [...others, ...(isValue ? [{ kind: 'RET', word: '', line: node.line, children: inside }] : inside)],
    },
  ];
}

/** `const f = () => …` is a function with a name. */
function declarator(node: SyntaxNode): CodeNode[] | undefined {
  const value = node.children.find((child) => child.field === 'value');
  // `let x;` says nothing until x gets a value.
  if (value === undefined) return [];
  const [made] = converted(value);
  const name = inField(node, 'name');
  if (made?.kind === 'FN') return [{ ...made, children: [...name, ...made.children] }];
  return assigned(node.line, [...name, ...inField(node, 'value')]);
}

const specials: Readonly<Record<string, (node: SyntaxNode) => CodeNode[] | undefined>> = {
  binary_expression: binary,
  binary_operator: binary,
  comparison_operator: binary,
  boolean_operator: binary,
  unary_expression: unary,
  unary_operator: unary,
  not_operator: unary,
  augmented_assignment: augmented,
  augmented_assignment_expression: augmented,
  update_expression: counted,
  for_statement: (node) => (node.children.some((child) => child.field === 'right') ? forOfPython(node) : counting(node)),
  for_in_statement: loopOver,
  enhanced_for_statement: loopOver,
  if_statement: choice,
  elif_clause: choice,
  ternary_expression: choice,
  conditional_expression: choice,
  arrow_function: shortFunction,
  lambda: shortFunction,
  lambda_expression: shortFunction,
  variable_declarator: declarator,
  // Java alone has an operator inside of this one: `x += 1`.
  assignment_expression: (node) => {
    const sign = node.children.find((child) => child.field === 'operator')?.text ?? '=';
    return sign === '=' ? undefined : changed(node, inField(node, 'left'), sign.replace(/=$/, ''), inField(node, 'right'));
  },
};
