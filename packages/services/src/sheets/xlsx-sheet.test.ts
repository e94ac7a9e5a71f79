import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Sheet, SheetCell } from './sheet.ts';
import { columnName, xmlText } from './sheet-xml.ts';
import { xlsxSheet } from './xlsx-sheet.ts';

const madeAt = new Date('2026-01-05T10:00:00.000Z');

async function* once(rows: readonly (readonly SheetCell[])[]): AsyncGenerator<readonly (readonly SheetCell[])[]> {
  yield rows;
}

/** The parts of a zip by their paths, read from its directory at the end as other programs do. */
async function partsOf(sheet: Sheet): Promise<Map<string, string>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxSheet(sheet, madeAt)) pieces.push(piece);
  const zip = Buffer.concat(pieces);
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(zip.length - 22 + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [size, nameLength, extra, note, local] = [20, 28, 30, 32, 42].map((offset, index) =>
      index === 0 || index === 4 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
    );
    if (size === undefined || nameLength === undefined || extra === undefined || note === undefined || local === undefined)
      throw new Error();
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + size);
    parts.set(zip.toString('utf8', at + 46, at + 46 + nameLength), inflateRawSync(packed).toString('utf8'));
    at += 46 + nameLength + extra + note;
  }
  return parts;
}

const rowsOf = async (rows: readonly (readonly SheetCell[])[], head: readonly string[] = ['name']) =>
  (await partsOf({ name: 'Results', head, rows: once(rows) })).get('xl/worksheets/sheet1.xml') ?? '';

test('numbers are numbers, moments are moments, nothing is an empty cell, and the head stays in sight', async () => {
  const xml = await rowsOf(
    [['Ada', 58.25, null, { day: '2026-03-14', time: '17:06' }, Number.NaN]],
    ['name', 'score', 'told', 'ended', 'odd'],
  );
  expect(xml).toContain('<c r="B2"><v>58.25</v></c>');
  // 14 March 2026 is the 46,095th day since the end of 1899.
  expect(xml).toContain(`<c r="D2" s="2"><v>${46_095 + (17 * 60 + 6) / 1440}</v></c>`);
  expect(xml).not.toContain('r="C2"');
  expect(xml).not.toContain('r="E2"');
  expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
});

test.each(['=HYPERLINK("http://x","y")', '+1', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\n@x'])(
  '%j is a text and nothing else',
  async (name) => {
    const xml = await rowsOf([[name]]);
    expect(xml).not.toContain('<f>');
    expect(xml).toMatch(/<c r="A2" t="inlineStr" s="3"><is><t xml:space="preserve">[^<]*<\/t><\/is><\/c>/);
  },
);

test('the style of such a text keeps it one when the cell is edited', async () => {
  const styles = (await partsOf({ name: 'x', head: [], rows: once([]) })).get('xl/styles.xml') ?? '';
  expect(/<cellXfs.*<\/cellXfs>/.exec(styles)?.[0].match(/<xf [^>]*>/g)?.[3]).toContain('quotePrefix="1"');
});

test('writes what XML cannot hold as spreadsheets do, and breaks no tag', () => {
  expect(xmlText('<a href="x">&amp;</a>')).toBe('&lt;a href="x"&gt;&amp;amp;&lt;/a&gt;');
  expect(xmlText('a\u0000b\u000Bc\rd')).toBe('a_x0000_b_x000B_c_x000D_d');
  expect(xmlText('_x0041_')).toBe('_x005F_x0041_');
  expect(xmlText('half \uD83D, whole 👩🏽‍💻, line\nbreak')).toBe('half \uFFFD, whole 👩🏽‍💻, line\nbreak');
  expect(xmlText('\uFFFE')).toBe('_xFFFE_');
  expect(xmlText('x'.repeat(40_000))).toHaveLength(32_767);
});

test('columns have their names past Z', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

test('a sheet of any title has a name that spreadsheets take', async () => {
  const nameFor = async (name: string) =>
    /<sheet name="([^"]*)"/.exec((await partsOf({ name, head: [], rows: once([]) })).get('xl/workbook.xml') ?? '')?.[1];
  expect(await nameFor('Data/Analyst [Berlin]: "Q1" & more?')).toBe('Data Analyst Berlin &quot;Q1&quot; &amp; more');
  expect(await nameFor('///')).toBe('Results');
  expect(await nameFor('数据分析师')).toBe('数据分析师');
});

test('a row that cannot be made ends the file with its error', async () => {
  async function* broken(): AsyncGenerator<readonly (readonly SheetCell[])[]> {
    yield [['Ada']];
    throw new Error('the database is gone');
  }
  await expect(partsOf({ name: 'x', head: ['name'], rows: broken() })).rejects.toThrow('the database is gone');
});

test('whoever turns away stops the making of rows', async () => {
  let made = 0;
  let isEnded = false;
  async function* endless(): AsyncGenerator<readonly (readonly SheetCell[])[]> {
    try {
      for (;;) {
        made += 1;
        yield [[`${made} ${Math.sin(made)}`.repeat(500)]];
      }
    } finally {
      isEnded = true;
    }
  }
  for await (const piece of xlsxSheet({ name: 'x', head: ['name'], rows: endless() }, madeAt)) {
    if (piece.length > 1000) break;
  }
  await expect.poll(() => isEnded).toBe(true);
  const then = made;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(made).toBe(then);
});
