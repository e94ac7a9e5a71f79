import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FileSource } from './file-source.ts';
import { mostCellCharacters, mostColumns, mostRows, readTable } from './shown-table.ts';

function source(text: string | Uint8Array, path = 'a.csv', piece = 64 * 1024): FileSource {
  const bytes = Buffer.from(text);
  return {
    path,
    bytes: bytes.length,
    sha256: null,
    async *read() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
}

const read = async (text: string | Uint8Array, path?: string) => (await readTable(source(text, path)))?.table;

test.each([
  [
    'id,name\n1,a\n2,b\n',
    'a.csv',
    ['id', 'name'],
    [
      ['1', 'a'],
      ['2', 'b'],
    ],
  ],
  ['id;name\r\n1;"a;b"\r\n', 'a.csv', ['id', 'name'], [['1', 'a;b']]],
  ['id\tname\r1\ta, b\r', 'a.tsv', ['id', 'name'], [['1', 'a, b']]],
  ['a|b\n1|2', 'a.csv', ['a', 'b'], [['1', '2']]],
  ['a,b\n"say ""no""","two\nlines"\n', 'a.csv', ['a', 'b'], [['say "no"', 'two\nlines']]],
  ['a,b\n5" pipe,7" pipe\n', 'a.csv', ['a', 'b'], [['5" pipe', '7" pipe']]],
  ['a,b\n\n1\n1,2,3\n""\n', 'a.csv', ['a', 'b'], [['1'], ['1', '2', '3'], ['']]],
  ['\ufeffa,b\n=cmd|calc!A1,<img src=x onerror=alert(1)>\n', 'a.csv', ['a', 'b'], [['=cmd|calc!A1', '<img src=x onerror=alert(1)>']]],
  ['', 'a.csv', [], []],
])('reads %j', async (text, path, head, rows) => {
  expect(await read(text, path)).toMatchObject({ head, rows, rowCount: rows.length, isCounted: true });
});

test('reads quotation marks as any other character when one never ends', async () => {
  expect(await readTable(source('a,b\n"x,1\ny,2\n'))).toEqual({
    table: {
      head: ['a', 'b'],
      rows: [
        ['"x', '1'],
        ['y', '2'],
      ],
      rowCount: 2,
      isCounted: true,
      columnCount: 2,
    },
    isPlain: true,
  });
  const late = `a,b\n1,"${'x\n'.repeat(30_000)}`;
  expect(await readTable(source(late))).toMatchObject({ isPlain: true, table: { rowCount: 30_000 } });
});

test('counts what it does not show', async () => {
  const tall = `n\n${Array.from({ length: 100_000 }, (_, row) => row).join('\n')}\n`;
  expect(await read(tall)).toMatchObject({ rowCount: 100_000, isCounted: true, rows: { length: mostRows } });
  const wide = `${Array.from({ length: 10_000 }, (_, column) => `c${column}`).join(',')}\n1,2\n`;
  const table = await read(wide);
  expect(table).toMatchObject({ columnCount: 10_000, rowCount: 1 });
  expect(table?.head).toHaveLength(mostColumns);
});

test('one line of fifty megabytes costs no memory, and is said to go on', async () => {
  let given = 0;
  const line: FileSource = {
    path: 'a.csv',
    bytes: 50_000_000,
    sha256: null,
    async *read() {
      for (; given < 50; given += 1) yield Buffer.alloc(1_000_000, 'x');
    },
  };
  const reading = await readTable(line);
  expect(reading?.table).toEqual({ head: [`${'x'.repeat(mostCellCharacters)}…`], rows: [], rowCount: 0, isCounted: false, columnCount: 1 });
  expect(given).toBeLessThan(40);
});

test('sees that it is no text', async () => {
  expect(await readTable(source(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])))).toBeNull();
});

test('what is written with quotation marks is read again, wherever the pieces part', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ';', ' ', '\u{1f600}'), maxLength: 12 });
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }));
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, piece) => {
      // The first line has only commas to be parted by.
      const head = (rows[0] ?? []).map((_, column) => `c${column}`);
      const text = [head, ...rows].map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n');
      const reading = await readTable({ ...source(text, 'a.csv', piece + 16 * head.length) });
      expect(reading).toMatchObject({ isPlain: false, table: { head, rows, rowCount: rows.length } });
    }),
  );
});

test('answers something about any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.integer({ min: 1, max: 50 }), async (bytes, piece) => {
      const reading = await readTable(source(bytes, 'a.csv', piece));
      for (const row of reading?.table.rows ?? []) expect(row.length).toBeLessThanOrEqual(reading?.table.columnCount ?? 0);
    }),
  );
});
