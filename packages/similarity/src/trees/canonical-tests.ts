import type { CodeNode } from './code-node.ts';

const negation = (test: CodeNode): CodeNode => ({ kind: 'NOT', word: '', line: test.line, children: [test] });

/** The opposite of a test: the negation goes inwards until it is absorbed (De Morgan), so `not (a or b < c)` is `not a and c <= b`. */
export function opposed(test: CodeNode): CodeNode {
  const { kind, word, children } = test;
  if (kind === 'NOT' && children.length === 1 && children[0] !== undefined) return children[0];
  if (kind === 'BOOL') return { ...test, word: word === 'and' ? 'or' : 'and', children: children.map(opposed) };
  if (kind === 'CMP' && (word === '==' || word === '!=')) return { ...test, word: word === '==' ? '!=' : '==' };
  if (kind === 'CMP' && (word === '<' || word === '<='))
    return { ...test, word: word === '<' ? '<=' : '<', children: children.toReversed() };
  if (kind === 'word' && /^true$/i.test(word)) return { ...test, word: 'false' };
  if (kind === 'word' && /^false$/i.test(word)) return { ...test, word: 'true' };
  return negation(test);
}

/** What stands where a truth is wanted. Asking whether something is there, is true or is not empty asks for its own truth. */
export function canonicalTest(test: CodeNode): CodeNode {
  const { kind, word, children } = test;
  const [first, second] = children;
  if (kind === 'NOT' && first !== undefined && children.length === 1) return opposed(canonicalTest(first));
  if (kind === 'BOOL') return joinedTests(word, children.map(canonicalTest), test.line);
  if (kind === 'CMP' && children.length === 2 && first !== undefined && second !== undefined) {
    if (word === '==' || word === '!=') {
      const [asked, constant] = isConstant(first) ? [second, first] : [first, second];
      if (isNothing(constant) || (isLength(asked) && constant.word === '0'))
        return word === '==' ? opposed(truthOf(asked)) : truthOf(asked);
    }
    if ((word === '<' && first.word === '0' && isLength(second)) || (word === '<=' && first.word === '1' && isLength(second)))
      return truthOf(second);
    if ((word === '<' && second.word === '1' && isLength(first)) || (word === '<=' && second.word === '0' && isLength(first)))
      return opposed(truthOf(first));
  }
  return truthOf(test);
}

/** Tests joined by one word, those that are joined by the same word opened. */
export function joinedTests(word: string, tests: readonly CodeNode[], line: number): CodeNode {
  return {
    kind: 'BOOL',
    word,
    line,
    children: tests.flatMap((test) => (test.kind === 'BOOL' && test.word === word ? test.children : [test])),
  };
}

/** Of a test and its opposite exactly one is negative, but for the few that are as much the one as the other. */
export function isNegative({ kind, word, children }: CodeNode): boolean {
  if (kind === 'BOOL') {
    const negative = children.filter(isNegative).length;
    return negative * 2 === children.length ? word === 'or' : negative * 2 > children.length;
  }
  return kind === 'NOT' || (kind === 'CMP' && (word === '!=' || word === '<='));
}

const isConstant = (node: CodeNode): boolean => isNothing(node) || node.kind === 'number';
const isNothing = ({ kind, word }: CodeNode): boolean => kind === 'word' && /^(null|None|undefined)$/.test(word);
const isLength = ({ kind, children }: CodeNode): boolean => kind === 'ATTR' && children.length === 2 && children[1]?.word === 'length';
const truthOf = (test: CodeNode): CodeNode => (isLength(test) ? (test.children[0] ?? test) : test);
