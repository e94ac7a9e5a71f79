import { expect, test } from 'vitest';
import { csvRows } from './csv.ts';

test('quotes what would break the row', () => {
  expect(
    csvRows([
      ['name', 'score'],
      ['Li, "the" one', 7.5],
    ]),
  ).toBe('name,score\r\n"Li, ""the"" one",7.5\r\n');
});

test('a name cannot become a formula in a spreadsheet', () => {
  expect(csvRows([['=HYPERLINK("http://x")'], ['+1'], ['@x'], ['-2'], [' =1'], ['＝1'], ['\t=1']])).toBe(
    "\"'=HYPERLINK(\"\"http://x\"\")\"\r\n'+1\r\n'@x\r\n'-2\r\n' =1\r\n'＝1\r\n'\t=1\r\n",
  );
});

test('a missing value is an empty cell and a negative number stays a number', () => {
  expect(csvRows([[null, -2]])).toBe(',-2\r\n');
});
