import { canonicalTest, isNegative, joinedTests, opposed } from './canonical-tests.ts';
import { type CodeNode, isLeaf } from './code-node.ts';
import { mostNested, mostNodes, sizeWithin } from './code-tree.ts';

const node = (kind: string, line: number, children: readonly CodeNode[], word = ''): CodeNode => ({ kind, word, line, children });

/**
 * The tree with one form for control that can be written in several: `if a: if b` and `if a and b`; a value chosen and a choice of
 * statements; a list made by a comprehension and by a loop; a loop over things and over their indexes; `while true` with a way out at its top;
 * a choice and its mirror image; what follows a way out and an `else`; a `switch` and a chain of choices.
 */
export function canonicalControl(root: CodeNode): CodeNode {
  const [only = root] = rewritten(root);
  return sizeWithin(mostNodes, only) > mostNodes ? root : only;
}

function rewritten(part: CodeNode): CodeNode[] {
  if (isLeaf(part)) return [part];
  const { line, kind, word } = part;
  if (kind === 'break_statement' || kind === 'continue_statement') return [node('word', line, [], kind.slice(0, kind.indexOf('_')))];
  const children = part.children.flatMap(rewritten);
  const now = { ...part, children };
  if (kind === 'IF') return choice(now);
  if (kind === 'NOT' && children[0] !== undefined) return [canonicalTest(now)];
  if (kind === 'BOOL') return [joinedTests(word, children, line)];
  if (kind === 'RET' && children.length === 1 && children[0]?.kind === 'IF')
    return distributed(children[0], (value) => node('RET', line, value));
  if (kind === 'ASG') return assignment(now);
  if (kind === 'CALL' && children.length === 1 && (children[0]?.word === 'list' || children[0]?.word === 'dict'))
    return [node(children[0].word === 'list' ? 'LIST' : 'DICT', line, [])];
  if (kind === 'CALL' && children.length === 2 && children[0]?.word === 'len') return [lengthOf(children.slice(1), line)];
  if (kind === 'CALL') return forEach(now);
  if (kind === 'LOOP') return loop(now);
  if (kind === 'SWITCH') return chain(now);
  if (kind === 'FN') return [{ ...now, children: withoutLastJump(statements(children), 'RET') }];
  if (kind === 'THEN') return [{ ...now, children: statements(children) }];
  return [now];
}

function assignment(part: CodeNode): CodeNode[] {
  const { line } = part;
  const [target, value, ...others] = part.children;
  if (target === undefined || value === undefined || others.length > 0) return [part];
  if (value.kind === 'IF') return distributed(value, (inside) => node('ASG', line, [target, ...inside]));
  if (value.kind === 'COMP') return comprehension(target, value);
  return [part];
}

/** A choice with all that follows from its form: several statements where it ends in what came after an `else`. */
function choice(part: CodeNode): CodeNode[] {
  const [condition, consequence, alternative, ...others] = part.children;
  if (condition === undefined || consequence?.kind !== 'THEN' || others.length > 0) return [part];
  return chosen(canonicalTest(condition), consequence.children, alternative?.children ?? [], part.line);
}

function chosen(test: CodeNode, one: readonly CodeNode[], other: readonly CodeNode[], line: number): CodeNode[] {
  const then = (children: readonly CodeNode[]): CodeNode => node('THEN', line, children);
  if (one.length === 0 && other.length === 0) return [node('IF', line, [test, then(one)])];
  if (one.length === 0) return chosen(opposed(test), other, [], line);
  if (other.length === 0) {
    const [inner] = one;
    const [innerTest, innerThen, innerElse] = inner?.children ?? [];
    if (one.length === 1 && inner?.kind === 'IF' && innerTest !== undefined && innerThen?.kind === 'THEN' && innerElse === undefined)
      return [node('IF', line, [joinedTests('and', [test, innerTest], line), innerThen])];
    return [node('IF', line, [test, then(one)])];
  }
  const [leaves, otherLeaves] = [jumps(one), jumps(other)];
  const isMirrored = leaves === otherLeaves ? isNegative(test) : otherLeaves;
  const [first, second] = isMirrored ? [other, one] : [one, other];
  const asked = isMirrored ? opposed(test) : test;
  if (leaves || otherLeaves) return [...chosen(asked, first, [], line), ...second];
  return [node('IF', line, [asked, then(first), then(second)])];
}

const jumps = (statements: readonly CodeNode[]): boolean => {
  const last = statements.at(-1);
  return last?.kind === 'RET' || last?.kind === 'THROW' || last?.word === 'break' || last?.word === 'continue';
};

/** What follows a choice that leaves is its other side; what follows `continue` or a bare `return` is a choice itself. */
function statements(children: readonly CodeNode[]): CodeNode[] {
  const done: CodeNode[] = [];
  let nested = 0;
  for (let at = children.length - 1; at >= 0; at -= 1) {
    const part = children[at];
    if (part === undefined) continue;
    const [test, consequence, alternative] = part.children;
    if (
      part.kind !== 'IF' ||
      test === undefined ||
      consequence?.kind !== 'THEN' ||
      alternative !== undefined ||
      done.length === 0 ||
      nested === mostNested
    ) {
      done.unshift(part);
      continue;
    }
    const inside = consequence.children;
    const last = inside.at(-1);
    const isSkip = last?.word === 'continue' || (last?.kind === 'RET' && last.children.length === 0);
    const rest = done.splice(0);
    nested += 1;
    if (isSkip) done.push(...chosen(test, inside.slice(0, -1), withoutLastJump(rest, last.kind), part.line));
    else if (jumps(inside) && jumps(rest)) done.push(...chosen(test, inside, rest, part.line));
    else done.push(part, ...rest);
  }
  return done;
}

/** The end of a loop or function is left without being told to. */
function withoutLastJump(children: readonly CodeNode[], kind: string): CodeNode[] {
  const last = children.at(-1);
  const isBare = last?.kind === kind && last.children.length === 0 && (kind === 'RET' || last.word === 'continue');
  return isBare ? children.slice(0, -1) : [...children];
}

function distributed(value: CodeNode, around: (inside: readonly CodeNode[]) => CodeNode): CodeNode[] {
  const [test, consequence, alternative] = value.children;
  if (test === undefined || consequence?.kind !== 'THEN' || alternative?.kind !== 'THEN') return [around([value])];
  const [one, other] = [around(consequence.children), around(alternative.children)];
  return chosen(test, isItself(one) ? [] : [one], isItself(other) ? [] : [other], value.line);
}

/** `a = a` */
const isItself = ({ kind, children: [target, value] }: CodeNode): boolean =>
  kind === 'ASG' && target?.kind === 'name' && value?.kind === 'name' && target.word === value.word;

/** `switch (a) { case b: … }` as `if (a == b) …`. */
function chain(part: CodeNode): CodeNode[] {
  const [value, ...cases] = part.children;
  if (value === undefined || cases.length > mostNested || cases.some(({ kind }) => kind !== 'CASE')) return [part];
  const choices: { tests: CodeNode[]; body: CodeNode[] }[] = [];
  const tests: CodeNode[] = [];
  let rest: readonly CodeNode[] = [];
  for (const { line, children } of cases) {
    const label = labelOf(children[0]);
    const inside = children.slice(label === undefined ? 0 : 1).filter(({ word }) => word !== 'break');
    if (label === undefined || label.word === '_') {
      rest = inside;
      continue;
    }
    tests.push(node('CMP', line, [value, label], '=='));
    // An empty case falls through to the next one.
    if (inside.length > 0) choices.push({ tests: tests.splice(0), body: inside });
  }
  for (const {
    tests: [first, ...others],
    body: inside,
  } of choices.toReversed())
    if (first !== undefined)
      rest = chosen(others.length === 0 ? first : joinedTests('or', [first, ...others], first.line), inside, rest, first.line);
  return [...rest];
}

/** `default` has none. */
function labelOf(first: CodeNode | undefined): CodeNode | undefined {
  if (first?.kind === 'case_pattern') return first.children[0];
  return first !== undefined && first.word !== 'break' && (isLeaf(first) || first.kind === 'ATTR') ? first : undefined;
}

function comprehension(target: CodeNode, value: CodeNode): CodeNode[] {
  const { line } = value;
  const [item, each, ...conditions] = value.children;
  if (item === undefined || each?.kind !== 'EACH' || conditions.some(({ kind }) => kind !== 'WHEN'))
    return [node('ASG', line, [target, value])];
  const append = node('CALL', line, [node('ATTR', line, [target, node('name', line, [], 'append')]), item]);
  const tests = conditions.flatMap(({ children }) => children);
  const [test] = tests;
  const body = test === undefined ? [append] : choice(node('IF', line, [joined(test, tests, line), node('THEN', line, [append])]));
  return [node('ASG', line, [target, node('LIST', line, [])]), ...loop(node('LOOP', line, [each, ...body]))];
}

const joined = (only: CodeNode, tests: readonly CodeNode[], line: number): CodeNode =>
  tests.length === 1 ? only : joinedTests('and', tests, line);

/** `a.forEach((x) => …)` is a loop over a. */
function forEach(part: CodeNode): CodeNode[] {
  const [callee, given, ...others] = part.children;
  const [over, method] = callee?.children ?? [];
  if (callee?.kind !== 'ATTR' || method?.word !== 'forEach' || over === undefined || given?.kind !== 'FN' || others.length > 0)
    return [part];
  const [item, second, ...rest] = given.children;
  if (item?.kind !== 'name') return [part];
  const { line } = part;
  if (second?.kind === 'name')
    return loop(
      node('LOOP', line, [
        node('EACH', line, [node('TUPLE', line, [second, item]), node('CALL', line, [name('enumerate', line), over])]),
        ...rest,
      ]),
    );
  return loop(node('LOOP', line, [node('EACH', line, [item, over]), ...given.children.slice(1)]));
}

const name = (word: string, line: number): CodeNode => node('name', line, [], word);

function loop(part: CodeNode): CodeNode[] {
  const { line } = part;
  const [head, ...inside] = part.children;
  if (head === undefined) return [part];
  if (head.kind === 'EACH') return overIndexes({ ...part, children: [head, ...body(inside)] }, head);
  const test = canonicalTest(head);
  // What counts is left outside of what `continue` skips.
  const counts = isStep(inside.at(-1), test);
  const all = counts ? [...body(inside.slice(0, -1)), ...inside.slice(-1)] : body(inside);
  const [first, ...others] = all;
  const [wayTest, way] = first?.children ?? [];
  const isEndless = test.kind === 'word' && /^true$/i.test(test.word);
  if (
    isEndless &&
    first?.kind === 'IF' &&
    first.children.length === 2 &&
    wayTest !== undefined &&
    way?.children.length === 1 &&
    way.children[0]?.word === 'break'
  )
    return [node('LOOP', line, [opposed(wayTest), ...others])];
  return [node('LOOP', line, [test, ...all])];
}

const body = (children: readonly CodeNode[]): CodeNode[] => withoutLastJump(statements(children), 'word');

function isStep(last: CodeNode | undefined, test: CodeNode): boolean {
  const [target] = last?.children ?? [];
  return last?.kind === 'ASG' && target?.kind === 'name' && test.children.some(({ word }) => word === target.word);
}

/** `len(a)` and `a.length`. */
const lengthOf = (of: readonly CodeNode[], line: number): CodeNode => node('ATTR', line, [...of, name('length', line)]);

/** Over indexes, as the loop that counts. What has no indexes is treated alike; nothing is run. */
function overIndexes(part: CodeNode, head: CodeNode): CodeNode[] {
  const { line } = part;
  const [given, source, ...others] = head.children;
  if (given === undefined || source === undefined || others.length > 0) return [part];
  const [target, over, index] = numberedIn(given, source) ?? [given, source, name(`index of ${given.word}`, line)];
  if (target.kind !== 'name' || (over.kind !== 'name' && over.kind !== 'ATTR')) return [part];
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

/** `for i, x in enumerate(a)` and `for (const [i, x] of a.entries())`: x, a and i. */
function numberedIn(given: CodeNode, source: CodeNode): readonly [CodeNode, CodeNode, CodeNode] | undefined {
  const [index, item] = given.children;
  const [callee, argument, ...others] = source.children;
  if (given.kind !== 'TUPLE' || given.children.length !== 2 || index?.kind !== 'name' || item === undefined || source.kind !== 'CALL')
    return undefined;
  if (callee?.word === 'enumerate' && argument !== undefined && others.length === 0) return [item, argument, index];
  const [over, method] = callee?.children ?? [];
  return callee?.kind === 'ATTR' && method?.word === 'entries' && over?.kind === 'name' && argument === undefined
    ? [item, over, index]
    : undefined;
}
