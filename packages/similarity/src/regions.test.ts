import { expect, test } from 'vitest';
import { regionsOf } from './regions.ts';
import { describer } from './submission.ts';
import { openParser } from './syntax-tree.ts';

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

test('finds nothing where nothing is alike', () => {
  expect(regionsOf(describe(text(...first)), describe(other))).toEqual([]);
});

test('does not show starter code', async () => {
  const withStarter = describer(await openParser('python'), [text(...first)]);
  const a = withStarter(text(...first, '', ...second));
  expect(regionsOf(a, withStarter(text(...first, '', ...second)))).toEqual([{ a: [7, 9], b: [7, 9] }]);
});

test('is quick with thousands of equal statements', () => {
  const a = describe('x = x + 1\n'.repeat(8_000));
  const began = performance.now();
  expect(regionsOf(a, a).length).toBeGreaterThan(0);
  expect(performance.now() - began).toBeLessThan(5_000);
});
