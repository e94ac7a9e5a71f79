import { expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { differenceWords, isSameResult, readQueryResult, resultDifference } from './same-result.ts';

const result = (rows: Json[][], columns: string[] = ['id', 'total']): Json => ({ columns, rows });
const ordered = { order: 'exact' } as const;
const bag = { order: 'any' } as const;

test('rows are a list where their order counts and a multiset where it does not', () => {
  const expected = result([
    [1, 5],
    [2, 5],
    [1, 5],
  ]);
  const moved = result([
    [1, 5],
    [1, 5],
    [2, 5],
  ]);
  expect(isSameResult(moved, expected, bag)).toBe(true);
  expect(isSameResult(moved, expected, ordered)).toBe(false);
  expect(
    isSameResult(
      result([
        [1, 5],
        [2, 5],
        [2, 5],
      ]),
      expected,
      bag,
    ),
  ).toBe(false);
  expect(resultDifference(moved, expected, ordered)).toEqual({ columns: null, missing: [1, 2], unexpected: [1, 2], isOrderOnly: true });
});

test('cells never change places within a row', () => {
  expect(isSameResult(result([[5, 1]]), result([[1, 5]]), bag)).toBe(false);
});

test.each<[string, Json, Json, boolean]>([
  ['whole and broken numbers', 1, 1, true],
  ['NULL and NULL', null, null, true],
  ['NULL and 0', null, 0, false],
  ['NULL and an empty text', null, '', false],
  ['a number and its text', 1, '1', false],
  ['texts in another case', 'a', 'A', false],
  ['a whole number as another type', { $: 'bigint', value: '9007199254740993' }, { $: 'bigint', value: '9007199254740993' }, true],
  ['neighbours beyond 2^53', { $: 'bigint', value: '9007199254740993' }, { $: 'bigint', value: '9007199254740992' }, false],
  ['infinities', { $: 'number', value: 'Infinity' }, { $: 'number', value: 'Infinity' }, true],
  ['blobs', { $: 'blob', value: '00ff' }, { $: 'blob', value: '00fe' }, false],
  ['a cell that is none', { $: 'who knows' }, null, false],
])('compares %s', (_, got, expected, isSame) => {
  expect(isSameResult(result([[got, 1]]), result([[expected, 1]]), bag)).toBe(isSame);
});

test('names of columns count where the question says so, in whatever case', () => {
  const expected = result([[1, 5]]);
  const other = result([[1, 5]], ['ID', 'sum']);
  expect(isSameResult(other, expected, bag)).toBe(true);
  expect(isSameResult(other, expected, { ...bag, columns: 'named' })).toBe(false);
  expect(isSameResult(result([[1, 5]], ['ID', 'TOTAL']), expected, { ...bag, columns: 'named' })).toBe(true);
  expect(differenceWords(other, expected, { ...bag, columns: 'named' })).toBe('Column 2 must be called total, not sum.');
});

test('a tolerance pairs rows whatever their order', () => {
  const rule = { ...bag, tolerance: { absolute: 0.01, relative: 0 } };
  const expected = result([
    [1, 0.5],
    [1, 0.7],
  ]);
  const close = result([
    [1, 0.709],
    [1, 0.501],
  ]);
  const off = result([
    [1, 0.52],
    [1, 0.7],
  ]);
  expect(isSameResult(close, expected, rule)).toBe(true);
  expect(resultDifference(off, expected, rule)).toEqual({ columns: null, missing: [0], unexpected: [0], isOrderOnly: false });
});

test('a result that was cut is never the expected one', () => {
  const rows = [[1, 2]];
  expect(isSameResult({ columns: ['id', 'total'], rows, rowCount: 2000 }, result(rows), bag)).toBe(false);
});

test.each<[Json, RegExp]>([
  [
    result([
      [1, 5],
      [3, 3],
    ]),
    /^The row \[2, null\] is missing; The row \[3, 3\] is unexpected\.$/,
  ],
  [result([]), /^2 rows are missing, such as \[1, 5\]\.$/],
  [result([[1]], ['id']), /^There must be 2 columns \(id, total\), and 1 column came\.$/],
  [result([], []), /End with a SELECT/],
])('says what differs: %#', (got, words) => {
  expect(
    differenceWords(
      got,
      result([
        [1, 5],
        [2, null],
      ]),
      bag,
    ),
  ).toMatch(words);
});

test.each<[Json]>([[null], [[]], ['text'], [{ columns: ['a'] }], [{ columns: ['a'], rows: [[1, 2]] }], [{ columns: [1], rows: [] }]])(
  'takes %j for no result',
  (returned) => {
    expect(readQueryResult(returned)).toBeNull();
    expect(isSameResult(returned, returned, bag)).toBe(false);
  },
);

test('a thousand rows in any order with a tolerance cost no more than their number allows, whatever came', () => {
  const width = 60;
  const columns = Array.from({ length: width }, (_, index) => `c${index}`);
  const rows = (cell: (row: number) => number) => Array.from({ length: 1000 }, (_, row) => [...Array(width - 1).fill(1), cell(row)]);
  const expected = result(
    rows((row) => row),
    columns,
  );
  const rule = { ...bag, tolerance: { absolute: 300, relative: 0 } };
  const from = process.cpuUsage();
  for (const hostile of [rows(() => 500), rows((row) => (row === 0 ? 1e6 : row)), rows((row) => row + 1e6)])
    expect(resultDifference(result(hostile, columns), expected, rule)?.missing.length).toBeGreaterThan(0);
  const { user, system } = process.cpuUsage(from);
  // Row against row it was 20 s.
  expect((user + system) / 1000).toBeLessThan(4000);
});
