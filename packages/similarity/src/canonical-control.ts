import { type CodeNode, isLeaf } from './code-tree.ts';

const node = (kind: string, line: number, children: readonly CodeNode[], word = ''): CodeNode => ({ kind, word, line, children });

/**
 * The tree with one form for control that can be written in several: `if a: if b` and `if a and b`; a value chosen and a choice of
 * statements; a list made by a comprehension and by a loop; a loop over things and over their indexes; `while true` with a way out at its top; `else` after a return.
 */
export function canonicalControl(root: CodeNode): CodeNode {
  const [only] = rewritten(root);
  return only ?? root;
}

function rewritten(part: CodeNode): CodeNode[] {
  if (isLeaf(part)) return [part];
  const { line, kind } = part;
  const children = part.children.flatMap(rewritten);
  const now = { ...part, children };
  if (kind === 'IF') return choice(now);
  if (kind === 'RET' && children.length === 1 && children[0]?.kind === 'IF')
    return distributed(children[0], (value) => node('RET', line, value));
  if (kind === 'ASG') {
    const [target, value] = children;
    if (children.length === 2 && target !== undefined && value?.kind === 'IF')
      return distributed(value, (inside) => node('ASG', line, [target, ...inside]));
    if (children.length === 2 && target !== undefined && value?.kind === 'COMP') return comprehension(target, value);
  }
  if (kind === 'CALL' && children.length === 1 && (children[0]?.word === 'list' || children[0]?.word === 'dict'))
    return [node(children[0].word === 'list' ? 'LIST' : 'DICT', line, [])];
  if (kind === 'CALL' && children.length === 2 && children[0]?.word === 'len') return [lengthOf(children.slice(1), line)];
  if (kind === 'CALL') return forEach(now);
  if (kind === 'BOOL')
    return [
      { ...now, children: children.flatMap((child) => (child.kind === 'BOOL' && child.word === part.word ? child.children : [child])) },
    ];
  if (kind === 'LOOP') return loop(now);
  return [now];
}

function choice(part: CodeNode): CodeNode[] {
  const [test, consequence, alternative, ...others] = part.children;
  if (test === undefined || consequence?.kind !== 'THEN' || others.length > 0) return [part];
  if (alternative === undefined) {
    const [inner] = consequence.children;
    const [innerTest, innerThen, innerElse] = inner?.children ?? [];
    if (
      consequence.children.length === 1 &&
      inner?.kind === 'IF' &&
      innerTest !== undefined &&
      innerThen?.kind === 'THEN' &&
      innerElse === undefined
    )
      return [node('IF', part.line, [node('BOOL', test.line, [...conjuncts(test), ...conjuncts(innerTest)], 'and'), innerThen])];
    return [part];
  }
  const last = consequence.children.at(-1)?.kind;
  if (last === 'RET' || last === 'THROW') return [node('IF', part.line, [test, consequence]), ...alternative.children];
  return [part];
}

const conjuncts = (test: CodeNode): readonly CodeNode[] => (test.kind === 'BOOL' && test.word === 'and' ? test.children : [test]);

function distributed(value: CodeNode, around: (inside: readonly CodeNode[]) => CodeNode): CodeNode[] {
  const [test, consequence, alternative] = value.children;
  if (test === undefined || consequence?.kind !== 'THEN' || alternative?.kind !== 'THEN') return [around([value])];
  return choice(
    node('IF', value.line, [
      test,
      node('THEN', value.line, [around(consequence.children)]),
      node('THEN', value.line, [around(alternative.children)]),
    ]),
  );
}

function comprehension(target: CodeNode, value: CodeNode): CodeNode[] {
  const { line } = value;
  const [item, each, ...conditions] = value.children;
  if (item === undefined || each?.kind !== 'EACH' || conditions.some(({ kind }) => kind !== 'WHEN'))
    return [node('ASG', line, [target, value])];
  const append = node('CALL', line, [node('ATTR', line, [target, node('name', line, [], 'append')]), item]);
  const tests = conditions.flatMap(({ children }) => children);
  const [test] = tests;
  const body =
    test === undefined
      ? append
      : node('IF', line, [tests.length === 1 ? test : node('BOOL', line, tests, 'and'), node('THEN', line, [append])]);
  return [node('ASG', line, [target, node('LIST', line, [])]), ...loop(node('LOOP', line, [each, body]))];
}

/** `a.forEach((x) => …)` is a loop over a. */
function forEach(part: CodeNode): CodeNode[] {
  const [callee, given, ...others] = part.children;
  const [over, method] = callee?.children ?? [];
  if (callee?.kind !== 'ATTR' || method?.word !== 'forEach' || over === undefined || given?.kind !== 'FN' || others.length > 0)
    return [part];
  const [item, second, ...rest] = given.children;
  if (item?.kind !== 'name') return [part];
  const body = second?.kind === 'name' ? rest : given.children.slice(1);
  return loop(node('LOOP', part.line, [node('EACH', part.line, [item, over]), ...body]));
}

function loop(part: CodeNode): CodeNode[] {
  const { line } = part;
  const [head, first, ...body] = part.children;
  if (head === undefined) return [part];
  if (head.kind === 'EACH') return overIndexes(part, head);
  const [test, way] = first?.children ?? [];
  const isEndless = head.kind === 'word' && /^true$/i.test(head.word);
  if (
    isEndless &&
    first?.kind === 'IF' &&
    first.children.length === 2 &&
    test !== undefined &&
    way?.children.length === 1 &&
    way.children[0]?.word === 'break'
  )
    return [node('LOOP', line, [...opposed(test), ...body])];
  return [part];
}

const opposites: Readonly<Record<string, string>> = { '==': '!=', '!=': '==' };

function opposed(test: CodeNode): readonly CodeNode[] {
  if (test.kind === 'NOT') return test.children;
  const word = opposites[test.word];
  if (test.kind === 'CMP' && word !== undefined) return [{ ...test, word }];
  if (test.kind === 'CMP' && (test.word === '<' || test.word === '<='))
    return [{ ...test, word: test.word === '<' ? '<=' : '<', children: test.children.toReversed() }];
  return [node('NOT', test.line, [test])];
}

/** `len(a)` and `a.length`. */
const lengthOf = (of: readonly CodeNode[], line: number): CodeNode => node('ATTR', line, [...of, node('name', line, [], 'length')]);

/** Over indexes, as the loop that counts. What has no indexes is treated alike; nothing is run. */
function overIndexes(part: CodeNode, head: CodeNode): CodeNode[] {
  const { line } = part;
  const [target, over, ...others] = head.children;
  if (target === undefined || over === undefined || others.length > 0 || target.kind !== 'name' || over.kind !== 'name') return [part];
  const index = node('name', line, [], `index of ${target.word}`);
  const one = node('number', line, [], '1');
  return [
    node('ASG', line, [index, node('number', line, [], '0')]),
    node('LOOP', line, [
      node('CMP', line, [index, lengthOf([over], line)], '<'),
      node('ASG', line, [target, node('SUB', line, [over, index])]),
      ...part.children.slice(1),
      node('ASG', line, [index, node('BIN', line, [index, one], '+')]),
    ]),
  ];
}
