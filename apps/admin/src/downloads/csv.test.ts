import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test('quotes what would break the row', () => {
  expect(toCsv(['name', 'score'], [['Li, "the" one', 7.5]])).toBe('name,score\r\n"Li, ""the"" one",7.5\r\n');
});

test('a name cannot become a formula in a spreadsheet', () => {
  expect(toCsv(['name'], [['=HYPERLINK("http://x")'], ['+1'], ['@x'], ['-2']])).toBe(
    'name\r\n"\'=HYPERLINK(""http://x"")"\r\n\'+1\r\n\'@x\r\n\'-2\r\n',
  );
});

test('a missing value is an empty cell and a negative number stays a number', () => {
  expect(toCsv(['a', 'b'], [[null, -2]])).toBe('a,b\r\n,-2\r\n');
});
