import { expect, test } from 'vitest';
import { clustersOf } from './clusters.ts';

const link = (from: string, to: string, surprise: number) => ({ from, to, surprise });
const links = [link('a', 'b', 9), link('b', 'c', 5), link('d', 'e', 7), link('e', 'd', 7), link('c', 'd', 2), link('f', 'g', 4)];

test.each<[number, readonly (readonly string[])[]]>([
  [8, [['a', 'b']]],
  [
    6,
    [
      ['a', 'b'],
      ['d', 'e'],
    ],
  ],
  [
    4,
    [
      ['a', 'b', 'c'],
      ['d', 'e'],
      ['f', 'g'],
    ],
  ],
  [
    2,
    [
      ['a', 'b', 'c', 'd', 'e'],
      ['f', 'g'],
    ],
  ],
  [10, []],
])('from a surprise of %d on these hang together', (least, expected) => {
  const sorted = (clusters: readonly (readonly string[])[]) =>
    clusters.map((one) => one.toSorted()).toSorted((a, b) => b.length - a.length || (a[0] ?? '').localeCompare(b[0] ?? ''));
  expect(sorted(clustersOf(links, least))).toEqual(expected);
  expect(clustersOf(links, least).map(({ length }) => length)).toEqual(expected.map(({ length }) => length));
});

test('a chain of thousands is one', () => {
  const chain = Array.from({ length: 20_000 }, (_, index) => link(`n${index}`, `n${index + 1}`, 5));
  expect(clustersOf(chain, 5)).toHaveLength(1);
});
