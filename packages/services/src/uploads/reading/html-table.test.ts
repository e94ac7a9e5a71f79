import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlTable } from './html-table.ts';

const frame = `<div>
<style scoped>
    .dataframe tbody tr th { vertical-align: top; }
</style>
<table border="1" class="dataframe">
  <thead><tr style="text-align: right;"><th></th><th>city</th><th>share</th></tr></thead>
  <tbody>
    <tr><th>0</th><td>Köln &amp; Bonn</td><td>0.5</td></tr>
    <tr><th>1</th><td>a &lt;b&gt; &#x1F600; &#39;</td><td>NaN</td></tr>
  </tbody>
</table>
<p>2 rows × 2 columns</p>
</div>`;

test('reads a data frame as it prints itself', () => {
  expect(htmlTable(frame)).toEqual({
    head: ['', 'city', 'share'],
    rows: [
      ['0', 'Köln & Bonn', '0.5'],
      ['1', "a <b> \u{1f600} '", 'NaN'],
    ],
    rowCount: 2,
    isCounted: true,
    columnCount: 3,
  });
});

test('closes what was left open, and needs no head', () => {
  expect(htmlTable('<table><tr><td>a<td>b<tr><td>c</table>')).toMatchObject({ head: [], rows: [['a', 'b'], ['c']], rowCount: 2 });
});

test('an escaped tag stays text, and a script gives none', () => {
  const table = htmlTable('<table><tr><td>&lt;script&gt;alert(1)&lt;/script&gt;</td><td><script>alert(2)</script>x</td></tr></table>');
  expect(table?.rows).toEqual([['<script>alert(1)</script>', 'x']]);
});

test.each([
  ['no table', '<p>text</p>'],
  ['a picture', '<table><tr><td><img src=x onerror=alert(1)></td></tr></table>'],
  ['a frame', '<iframe src="https://evil.example"></iframe><table><tr><td>1</td></tr></table>'],
  ['a drawing', '<svg onload=alert(1)></svg>'],
  ['cells over several rows', '<table><tr><td rowspan="2">1</td><td>2</td></tr></table>'],
  ['two tables', '<table><tr><td>1</td></tr></table><table><tr><td>1</td></tr></table>'],
  ['a form', '<form><table><tr><td><input></td></tr></table></form>'],
])('is no plain table: %s', (_, html) => {
  expect(htmlTable(html)).toBeNull();
});

test('shows a part of a large one, and counts all', () => {
  const row = `<tr>${'<td>1</td>'.repeat(80)}</tr>`;
  const table = htmlTable(`<table>${row.repeat(900)}</table>`);
  expect(table).toMatchObject({ rowCount: 900, columnCount: 80 });
  expect([table?.rows.length, table?.rows[0]?.length]).toEqual([200, 50]);
});

test('comes to an end with whatever is between brackets', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '</',
    '<table>',
    '<tr>',
    '<td>',
    '<th>',
    '</td>',
    '<!--',
    '-->',
    '<style',
    '</style>',
    '&amp;',
    '&#0;',
    '&#xffffff;',
    'a',
    '"',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const table = htmlTable(pieces.join(''));
      for (const row of table?.rows ?? []) expect(row.length).toBeLessThanOrEqual(table?.columnCount ?? 0);
    }),
  );
  expect(htmlTable('<table><tr><td>'.repeat(60_000))).toBeNull();
  expect(htmlTable('<style></style>'.repeat(60_000))).toBeNull();
  expect(htmlTable(`<table><tr><td>${'<!--'.repeat(100_000)}`)?.rows).toEqual([['']]);
});
