import { expect, test } from 'vitest';
import { columnsWords, readyWords } from './list-words.ts';

test('says how many of the rows would be invited', () => {
  expect(readyWords({ ready: 10, rows: 12 })).toBe('10 of 12 rows are ready to be invited.');
  expect(readyWords({ ready: 12, rows: 12 })).toBe('All 12 rows are ready to be invited.');
  expect(readyWords({ ready: 1, rows: 1 })).toBe('The one row is ready to be invited.');
  expect(readyWords({ ready: 0, rows: 1 })).toBe('0 of 1 row are ready to be invited.');
});

test('says how the columns were understood', () => {
  const columns = [
    { header: 'E-Mail', meaning: 'email' as const },
    { header: 'Full name', meaning: 'name' as const },
    { header: 'Phone', meaning: null },
  ];
  expect(columnsWords({ columns, hasHeader: true })).toBe('Read as “E-Mail”: e-mail address, “Full name”: name. Not used: “Phone”.');
  expect(columnsWords({ columns: columns.map((column) => ({ ...column, header: '' })), hasHeader: false })).toBe(
    'There is no header row; the columns were read as e-mail address, name.',
  );
});
