import { expect, test } from 'vitest';
import { changeWords, cutWords, tableWords } from './file-words.ts';

const table = { head: ['a', 'b'], rows: [['1', '2']], rowCount: 1, isCounted: true, columnCount: 2 };

test('says how large a table is, and how much of it is shown', () => {
  expect(tableWords(table)).toBe('1 row, 2 columns.');
  expect(tableWords({ ...table, rowCount: 90_000 })).toBe('90,000 rows, 2 columns. Shown are the first 1 row.');
  expect(tableWords({ ...table, rowCount: 90_000, isCounted: false, columnCount: 10_000 })).toBe(
    'More than 90,000 rows, 10,000 columns. Shown are the first 1 row and the first 2 columns.',
  );
});

test('says what was cut, and nothing where all is there', () => {
  expect(cutWords({ content: { kind: 'text', text: 'a\nb\n', isCut: true }, bytes: 3_000_000 })).toBe(
    'Shown is the beginning: 2 lines of a file of 3 MB. The rest is in the download.',
  );
  expect(cutWords({ content: { kind: 'text', text: 'a\nb\n', isCut: false }, bytes: 4 })).toBeNull();
  expect(cutWords({ content: { kind: 'cells', cells: [], more: 3, isCut: false }, bytes: 4 })).toBe(
    'Shown are the first 0 pieces. 3 more are in the download.',
  );
});

test('says how a file stands to the material', () => {
  expect(changeWords({ change: null })).toBeNull();
  expect(changeWords({ change: { kind: 'same', path: 'a.py' } })).toBe('As it was given: a.py of the material.');
  expect(changeWords({ change: { kind: 'changed', path: 'a.py', before: '', after: 'x' } })).toBe('Changed from a.py of the material.');
});
