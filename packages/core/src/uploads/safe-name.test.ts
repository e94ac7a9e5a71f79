import { expect, test } from 'vitest';
import { safeName } from './safe-name.ts';

const nameOf = (given: string): string | null => {
  const reading = safeName(given);
  return reading.isUsable ? reading.name : null;
};

test.each([
  ['report.pdf', 'report.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\Ada\\report.pdf', 'report.pdf'],
  ['a/b/c.csv', 'c.csv'],
  ['report\u202efdp.exe', 'reportfdp.exe'],
  ['re\u0000port\r\n.csv', 'report.csv'],
  ['zero\u200bwidth.csv', 'zerowidth.csv'],
  ['  spaces   inside .csv ', 'spaces inside .csv'],
  ['...hidden.csv', 'hidden.csv'],
  ['ends with dots...', 'ends with dots'],
  ['what<is>this|?.csv', 'what_is_this__.csv'],
  ['CON.csv', '_CON.csv'],
  ['lpt1', '_lpt1'],
  ['Bericht für Grüße.csv', 'Bericht für Grüße.csv'],
  ['e\u0301t\u00e9.csv', 'été.csv'],
  ['報告書.ipynb', '報告書.ipynb'],
])('keeps %j as %j', (given, kept) => {
  expect(nameOf(given)).toBe(kept);
});

test.each(['', '.', '..', '...', '/', 'folder/', '\u202e\u0000', '   ', '../..'])('refuses %j, of which nothing is left', (given) => {
  expect(nameOf(given)).toBeNull();
});

test('shortens a name without touching its extension', () => {
  const name = nameOf(`${'x'.repeat(500)}.parquet`) ?? '';
  expect([...name]).toHaveLength(120);
  expect(name.endsWith('.parquet')).toBe(true);
});
