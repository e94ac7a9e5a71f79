import { expect, test } from 'vitest';
import type { ComparedLanguage } from '../trees/languages.ts';
import { openParser } from '../trees/syntax-tree.ts';
import { describer } from './submission.ts';
import type { Bag, ViewName } from './views.ts';

const keys = (bag: Bag): number[] => [...bag].flat();

async function views(language: ComparedLanguage, ...texts: readonly string[]) {
  const describe = describer(await openParser(language));
  return texts.map((text) => describe(text).views);
}

/** The view sees no difference between the two. */
async function expectSame(language: ComparedLanguage, view: ViewName, one: string, other: string): Promise<void> {
  const [first, second] = await views(language, one, other);
  expect(first?.[view].size).toBeGreaterThan(1);
  expect(keys(second?.[view] ?? new Map())).toEqual(keys(first?.[view] ?? new Map()));
}

const sum =
  'def total(rows):\n    result = 0\n    for row in rows:\n        if row > 3:\n            result += row * 2\n    return result\n';

test('does not see names, comments or spacing in the structure', async () => {
  const renamed = '# mine\ndef add(xs):\n  acc = 0  # begin\n  for x in xs:\n\n    if x > 3:\n      acc += x*2\n  return acc\n';
  await expectSame('python', 'grams3', sum, renamed);
  await expectSame('python', 'subtrees', sum, renamed);
  await expectSame('python', 'statements', sum, renamed);
});

test.each<[string, ComparedLanguage, string, string]>([
  ['x += 1 and x = x + 1', 'python', 'def f(x):\n  x += 1\n  return g(x, 2)\n', 'def f(x):\n  x = x + 1\n  return g(x, 2)\n'],
  ['a > b and b < a', 'python', 'def f(a, b):\n  return g(a > b)\n', 'def f(a, b):\n  return g(b < a)\n'],
  ['not a == b and a != b', 'python', 'def f(a, b):\n  return g(not a == b)\n', 'def f(a, b):\n  return g(a != b)\n'],
  [
    'a chained comparison and its parts',
    'python',
    'def f(a, b):\n  return g(0 <= a < b)\n',
    'def f(a, b):\n  return g(0 <= a and a < b)\n',
  ],
  [
    'a loop that counts, with for and while',
    'javascript',
    'function f(a) { for (let i = 0; i < a; i++) { g(i); } return a; }',
    'function f(a) { let i = 0; while (i < a) { g(i); i += 1; } return a; }',
  ],
  [
    'range and a loop that counts',
    'python',
    'def f(a):\n  for i in range(1, a):\n    g(i)\n',
    'def f(a):\n  i = 1\n  while i < a:\n    g(i)\n    i += 1\n',
  ],
  ['an arrow and a function', 'javascript', 'function f(a) { return g(a + 1, 2); }', 'const f = (a) => g(a + 1, 2);'],
  ['types and none', 'typescript', 'const f = (a: number): number => g(a + 1, 2);', 'const f = (a) => g(a + 1, 2);'],
  [
    'two at once and one by one',
    'python',
    'def f(a):\n  b, c = a, 2\n  return g(b, c, b, c)\n',
    'def f(a):\n  b = a\n  c = 2\n  return g(b, c, b, c)\n',
  ],
])('takes %s for one thing', async (_, language, one, other) => {
  await expectSame(language, 'subtrees', one, other);
});

test.each<[string, ComparedLanguage, string, string]>([
  ['a temporary', 'python', 'def f(a):\n  return g(a * 2 + 1)\n', 'def f(a):\n  t = a * 2 + 1\n  return g(t)\n'],
  [
    'a function that is called once',
    'javascript',
    'function f(a) { const b = a.map(h); return b.length + b[0]; }',
    'function part(q) { return q.map(h); } function f(a) { const b = part(a); return b.length + b[0]; }',
  ],
  [
    'functions that call each other, one of them handed over',
    'python',
    'def f(a, b):\n  return g(a * 2 == b, a)\n',
    'def t(x):\n  return x * 2\ndef u(x, t, y):\n  return t(x) == y\ndef f(a, b):\n  return g(u(a, t, b), a)\n',
  ],
  [
    'another name for the same value',
    'javascript',
    'function f(a) { a.push(1); a.push(a.length); return g(a, 2); }',
    'function f(a) { const b = a; b.push(1); b.push(b.length); return g(b, 2); }',
  ],
  ['a value nobody reads', 'python', 'def f(a):\n  return g(a + 1, a)\n', "def f(a):\n  unused = 'x' + 'y'\n  return g(a + 1, a)\n"],
  [
    'a choice that is never taken',
    'java',
    'class A { int f(int a) { return g(a + 1, a); } }',
    'class A { int f(int a) { if (false) { h(); } return g(a + 1, a); } }',
  ],
  ['nested conditions', 'python', 'def f(a, b):\n  if a and b:\n    g(a, 1)\n', 'def f(a, b):\n  if a:\n    if b:\n      g(a, 1)\n'],
  [
    'else after a return',
    'python',
    'def f(a):\n  if a:\n    return g(1)\n  else:\n    return h(2)\n',
    'def f(a):\n  if a:\n    return g(1)\n  return h(2)\n',
  ],
  [
    'a choice and its mirror image',
    'python',
    'def f(a, b):\n  if a < b and b != 3:\n    g(a)\n  else:\n    h(b, 1)\n',
    'def f(a, b):\n  if not a < b or 3 == b:\n    h(b, 1)\n  else:\n    g(a)\n',
  ],
  [
    'elif and an if within else',
    'python',
    'def f(a):\n  if a > 1:\n    g(a)\n  elif a > 0:\n    h(a, 1)\n  else:\n    k(a)\n',
    'def f(a):\n  if a > 1:\n    g(a)\n  else:\n    if a > 0:\n      h(a, 1)\n    else:\n      k(a)\n',
  ],
  [
    'continue',
    'javascript',
    'function f(a) { for (let i = 0; i < a; i++) { if (i !== 3) { g(i); } } }',
    'function f(a) { for (let i = 0; i < a; i++) { if (i === 3) continue; g(i); } }',
  ],
  [
    'a return without a value',
    'python',
    'def f(a, b):\n  if a and b:\n    g(a)\n    h(b, 1)\n',
    'def f(a, b):\n  if not (a and b):\n    return\n  g(a)\n  h(b, 1)\n',
  ],
  [
    'what is asked of an empty list or of nothing',
    'python',
    'def f(a, b):\n  while len(a) > 0 and b is not None:\n    g(a, b)\n',
    'def f(a, b):\n  while a and b:\n    g(a, b)\n',
  ],
  [
    'enumerate',
    'python',
    'def f(a):\n  for i, x in enumerate(a):\n    g(i, x, x)\n',
    'def f(a):\n  for i in range(len(a)):\n    x = a[i]\n    g(i, x, x)\n',
  ],
  [
    'switch',
    'javascript',
    'function f(a) { switch (a) { case 1: case 2: g(a); break; case 3: h(a, 1); break; default: k(a); } }',
    'function f(a) { if (a === 1 || a === 2) { g(a); } else if (a === 3) { h(a, 1); } else { k(a); } }',
  ],
  [
    'a condition in a variable, turned round',
    'python',
    'def f(a, b):\n  if a == b:\n    g(a)\n  else:\n    h(b, 1)\n',
    'def f(a, b):\n  differ = a != b\n  if differ:\n    h(b, 1)\n  else:\n    g(a)\n',
  ],
  [
    'forEach',
    'javascript',
    'function f(rows) { let s = 0; for (const row of rows) { s += row * 2; } return s; }',
    'function f(rows) { let s = 0; rows.forEach((row) => { s += row * 2; }); return s; }',
  ],
])('undoes %s', async (_, language, one, other) => {
  await expectSame(language, 'inlinedSubtrees', one, other);
});

test('takes off what the starter code contains, as often as it contains it', async () => {
  const starter = 'import sys\n\ndef read(path):\n    with open(path) as file:\n        return [line.strip() for line in file]\n\n';
  const parse = await openParser('python');
  const alone = describer(parse)(sum);
  const within = describer(parse, [starter])(starter + sum);
  expect(within.size).toBe(alone.size);
  expect(keys(within.views.subtrees).toSorted()).toEqual(keys(alone.views.subtrees).toSorted());
  expect(describer(parse, [starter])(starter).size).toBe(0);
});

test('does not take an answer for dead code beside larger starter code that never calls it', async () => {
  const starter = `function runAll(f) {\n${Array.from({ length: 20 }, (_, at) => `  console.log(${at}, f(${at}), process.argv[${at}]);\n`).join('')}}\n`;
  const answer = 'var solve = function (s) { let left = 0; while (left < s.length) { left += s.indexOf(left); } return left; };\n';
  const parse = await openParser('javascript');
  const alone = describer(parse)(answer);
  const within = describer(parse, [starter])(answer + starter);
  expect(within.views.inlinedSubtrees.size).toBeGreaterThan(0.8 * alone.views.inlinedSubtrees.size);
});

test('opens several grammars at once without mixing them up', async () => {
  const [python, javascript] = await Promise.all([openParser('python'), openParser('javascript'), openParser('java')]);
  expect(python(sum).isWhole).toBe(true);
  expect(javascript('function total(rows) { return rows.map((row) => row * 2); }').isWhole).toBe(true);
});

test.each([
  ['a byte order mark', `\uFEFF${sum}`],
  ['line ends of Windows', sum.replaceAll('\n', '\r\n')],
  ['line ends of old computers', sum.replaceAll('\n', '\r')],
  ['letters beyond English in names', sum.replaceAll('rows', 'größen').replaceAll('result', '结果')],
])('reads %s', async (_, text) => {
  await expectSame('python', 'subtrees', sum, text);
});

test('says when an answer does not parse, and describes it all the same', async () => {
  const broken = describer(await openParser('python'))('def total(rows:\n    return [row * 2 for row in rows if row > 3\n');
  expect(broken.isWhole).toBe(false);
  expect(broken.views.grams3.size).toBeGreaterThan(5);
});

test.each<[string, ComparedLanguage, string]>([
  ['nothing', 'python', ''],
  ['a comment alone', 'javascript', '// TODO\n/* later */\n'],
  ['a lone surrogate and a zero', 'typescript', 'const a = "\ud800\0";'],
])('an answer of %s has no size to judge', async (_, language, text) => {
  expect(describer(await openParser(language))(text).size).toBeLessThan(20);
});

const nested = (depth: number, around: (inside: string) => string, inside: string): string =>
  depth === 0 ? inside : nested(depth - 1, around, around(inside));

test.each<[string, ComparedLanguage, string]>([
  [
    'helpers that name their parameter twice',
    'python',
    `${Array.from({ length: 60 }, (_, at) => `def f${at}(x):\n  return f${at + 1}(x + x)\n`).join('')}def main(a):\n  return f0(a)\n`,
  ],
  ['chained comparisons', 'python', `x = ${nested(60, (inside) => `a < (${inside}) < b`, 'c')}\n`],
  ['steps within indexes', 'javascript', `${nested(60, (inside) => `a[${inside}]++`, 'i')};`],
  [
    'switches on switches',
    'javascript',
    `${nested(20, (inside) => `switch ((() => { ${inside} })()) { ${'case 1: g(); break; '.repeat(10)} }`, 'h();')}`,
  ],
  ['choices within targets', 'python', nested(60, (inside) => `a[${inside}] if b else c`, 'i')],
])('is not blown up by %s', async (_, language, text) => {
  const began = performance.now();
  const { views, size } = describer(await openParser(language))(text);
  expect(views.written.size).toBeGreaterThan(5);
  expect(size).toBeGreaterThan(20);
  expect(performance.now() - began).toBeLessThan(10_000);
});

test.each<[string, ComparedLanguage, string]>([
  ['half a million brackets', 'python', `${'('.repeat(500_000)}${')'.repeat(500_000)}`],
  ['calls within calls', 'javascript', 'f('.repeat(300_000)],
  ['statements in one line', 'javascript', 'a=1;'.repeat(250_000)],
  ['variables that make each other', 'python', Array.from({ length: 60_000 }, (_, at) => `v${at + 1}=v${at}+1`).join(';')],
  ['brackets of SQL', 'sql', '('.repeat(1_000_000)],
  ['ways out of a loop', 'python', `def f(x):\n while x:\n${'  if x: continue\n'.repeat(60_000)}`],
  ['elif', 'python', `if x: y\n${'elif x: y\n'.repeat(90_000)}`],
  ['cases', 'javascript', `switch (x) {${'case 1: f(); break;'.repeat(50_000)}}`],
])('reads a megabyte of %s', async (_, language, text) => {
  const began = performance.now();
  expect(describer(await openParser(language))(text).isCut || text.includes('f(')).toBe(true);
  expect(performance.now() - began).toBeLessThan(20_000);
});
