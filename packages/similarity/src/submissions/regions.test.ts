import { expect, test } from 'vitest';
import { openParser } from '../trees/syntax-tree.ts';
import { regionsOf } from './regions.ts';
import { describer } from './submission.ts';

const describe = describer(await openParser('python'));
const first = ['def first(rows):', '    result = 0', '    for row in rows:', '        result += row * 2', '    return result'];
const second = [
  'def second(names, limit):',
  '    kept = [name for name in names if len(name) > limit]',
  '    return sorted(kept, key=len)[:limit]',
];
const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
const other = text(...['def g(a):', '    try:', '        return {**a}', '    except KeyError:', '        raise']);

test('finds functions in another order and under other names, each at its lines', () => {
  const a = describe(text(...first, '', ...second));
  const b = describe(
    text(...second, '', '', ...first)
      .replaceAll('result', 'acc')
      .replaceAll('names', 'words'),
  );
  expect(regionsOf(a, b)).toEqual([
    { a: [1, 5], b: [6, 10] },
    { a: [7, 9], b: [1, 3] },
  ]);
});

test('finds a for again in a while, and a choice in its mirror image', () => {
  const a = describe(
    text(
      'def f(rows):',
      '    best = None',
      '    for row in rows:',
      '        if row < 3:',
      '            best = row',
      '        else:',
      '            rest.add(row)',
      '    return best',
    ),
  );
  const b = describe(
    text(
      'import sys',
      '',
      'def f(xs):',
      '    found = None',
      '    i = 0',
      '    while i < len(xs):',
      '        x = xs[i]',
      '        if not x < 3:',
      '            rest.add(x)',
      '        else:',
      '            found = x',
      '        i += 1',
      '    return found',
    ),
  );
  expect(regionsOf(a, b)).toEqual([{ a: [2, 8], b: [4, 13] }]);
});

test('puts no line into two regions', async () => {
  const inScript = describer(await openParser('javascript'));
  const a = inScript(
    text(
      'let s = 0;',
      'for (const x of xs) {',
      '  s += x * 2;',
      '}',
      'const far = ys.filter((y) => y > 3 && y < 9 && y !== 5);',
      'for (const z of zs) {',
      '  s += z;',
      '}',
    ),
  );
  const b = inScript(
    text(
      'let s = 0;',
      'let i = 0;',
      'while (i < xs.length) {',
      '  const x = xs[i];',
      '  s = s + x * 2;',
      '  i++;',
      '}',
      'const off = vs.filter((v) => v > 3 && v < 9 && v !== 5);',
      'zs.forEach((z) => { s += z; });',
    ),
  );
  const found = regionsOf(a, b);
  expect(found.length).toBeGreaterThan(1);
  for (const side of ['a', 'b'] as const) {
    const lines = found.flatMap((region) => Array.from({ length: region[side][1] - region[side][0] + 1 }, (_, at) => region[side][0] + at));
    expect(new Set(lines).size).toBe(lines.length);
  }
});

test('finds nothing where nothing is alike', () => {
  expect(regionsOf(describe(text(...first)), describe(other))).toEqual([]);
});

test('does not show starter code', async () => {
  const withStarter = describer(await openParser('python'), [text(...first)]);
  const a = withStarter(text(...first, '', ...second));
  expect(regionsOf(a, withStarter(text(...first, '', ...second)))).toEqual([{ a: [7, 9], b: [7, 9] }]);
});

test('is quick with a megabyte of one line', () => {
  const a = describe('a=1;'.repeat(250_000));
  const b = describe(`${'a=1;b=a+2;'.repeat(60_000)}\n${'a=1\n'.repeat(5_000)}`);
  const began = performance.now();
  regionsOf(a, b);
  expect(performance.now() - began).toBeLessThan(5_000);
});

test('is quick with thousands of equal statements', () => {
  const a = describe('x = x + 1\n'.repeat(8_000));
  const began = performance.now();
  expect(regionsOf(a, a).length).toBeGreaterThan(0);
  expect(performance.now() - began).toBeLessThan(5_000);
});
