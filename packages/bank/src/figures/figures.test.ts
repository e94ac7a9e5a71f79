import { describe, expect, test } from 'vitest';
import { Problems } from '../problems.ts';
import { renderStatement } from '../statement.ts';

function render(block: string, data: Record<string, string> = {}): { html: string; complaints: string[] } {
  const problems = new Problems();
  const html = renderStatement('statement.md', `Words.\n\n\`\`\`chart\n${block}\n\`\`\`\n`, problems, new Map(Object.entries(data)));
  return { html, complaints: problems.found.map(({ file, line, message }) => `${file}:${line} ${message}`) };
}

const head = 'caption: Late by week\nalt: One line that falls\n';
const table = 'columns: [Week, Late in %]\nrows: [[1, 4.5], [2, 3], [3, null], [4, 2]]';

test('draws a line with a gap twice, for wide and for narrow places, with caption, words and table', () => {
  const { html, complaints } = render(`type: line\n${head}${table}`);
  expect(complaints).toEqual([]);
  expect(html).toContain('<figcaption>Late by week</figcaption>');
  expect(html.match(/<svg class="figure-drawing figure-(?:wide|narrow)" viewBox="[^"]+" role="img"/g)).toHaveLength(2);
  expect(html).toContain('aria-label="One line that falls. Lines: Late in % by Week. The numbers are in the table below."');
  expect(html.match(/class="figure-line"/g)).toHaveLength(2);
  expect(html).toContain('<th scope="col" align="right">Late in %</th>');
  expect(html).toContain('<td align="right">3</td><td align="right">not known</td>');
});

test('is the same bytes each time, and follows what is drawn alone', () => {
  const block = `type: bar\n${head}columns: [Depot, May, June]\nrows: [[Ely, 12, 9], [March, -4, null]]\nvalues: { label: Pallets }`;
  expect(render(block).html).toBe(render(block).html);
  expect(render(block).html).not.toMatch(/NaN|Infinity|undefined|style=|#[0-9a-f]{3,6}/);
  expect(render(block).html).toMatch(/figure-stripes/);
  expect(render(block).html).toContain('>?</text>');
});

test('draws the columns that are named, from a file', () => {
  const csv = 'Week,Orders,"Visits, all",Odd\n2026-03-02,4,"1,5",x\n';
  const block = `type: line\n${head}data: data/week.csv\nx: Week\ny: [Orders]`;
  const { html, complaints } = render(block, { 'data/week.csv': csv });
  expect(complaints).toEqual([]);
  expect(html).toContain('2 Mar');
  expect(html).not.toContain('Visits');
});

/** Every number in a path or a place, with whether it belongs to a width or a height left to the reader of the failure. */
const numbersIn = (html: string): number[] =>
  [...html.matchAll(/ (?:d|x|y|viewBox|width|height)="([^"]*)"/g)].flatMap(([, text = '']) =>
    (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number),
  );

const big = (count: number, row: (index: number) => string) => `[${Array.from({ length: count }, (_, index) => row(index)).join(', ')}]`;

test.each([
  ['one bar', 'type: bar', '[Depot, Pallets]', '[[Ely, 0]]'],
  ['long names', 'type: bar', '[Reason, Calls]', '[["The parcel came much later than promised", 1e9], [Other, -1e9]]'],
  ['twenty-four names', 'type: bar', '[Day, Calls]', big(24, (index) => `[Depot number ${index}, ${index}]`)],
  ['one point', 'type: line', '[Week, Share]', '[[1, 0.3]]'],
  ['the same value', 'type: line', '[Week, Share]', '[[1, 7], [2, 7]]'],
  ['dates of years', 'type: line', '[Day, Share]', '[["2020-01-31", 1e-9], ["2026-12-31", 2e-9]]'],
  ['four hundred rows', 'type: line', '[Second, Load]', big(400, (index) => `[${index}, ${(index * 7919) % 101}]`)],
  ['far apart', 'type: point', '[Score, Days]', '[[-1e12, 1e12], [1e12, -1e12]]'],
  ['near one another', 'type: point', '[Score, Days]', '[[1000000, 1], [1000000.0001, 1]]'],
  ['bins', 'type: histogram', '[From, To, Calls]', '[[0, 0.1, 3], [0.1, 0.2, 0], [0.2, 0.3, 9]]'],
  ['boxes', 'type: box\nvalues: { label: Seconds }', '[Line, a, b, c, d, e]', '[[A, 1, 1, 1, 1, 1], [B, -5, 0, 2, 3, 90]]'],
])('stays finite and inside its box: %s', (_, type, columns, rows) => {
  const { html, complaints } = render(`${type}\n${head}columns: ${columns}\nrows: ${rows}`);
  expect(complaints).toEqual([]);
  expect(html).not.toMatch(/NaN|Infinity|undefined|e[+-]\d/);
  for (const [drawing, width, height] of [...html.matchAll(/<svg[^>]*viewBox="0 0 (\S+) (\S+)"[\s\S]*?<\/svg>/g)]) {
    const most = Math.max(Number(width), Number(height));
    for (const number of numbersIn(drawing)) expect(Math.abs(number)).toBeLessThanOrEqual(most);
    for (const [, x, y] of drawing.matchAll(/<text[^>]* x="([^"]+)" y="([^"]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(Number(width));
      expect(Number(y)).toBeGreaterThanOrEqual(0);
      expect(Number(y)).toBeLessThanOrEqual(Number(height));
    }
  }
});

describe('a block with a fault is told with its line', () => {
  test.each([
    ['an unknown field', `type: line\n${head}${table}\ncolour: red`, 'statement.md:9 `colour` is not a field. Known here: type'],
    ['no words for it', `type: line\ncaption: Late\n${table}`, 'statement.md:4 `alt` is missing. What it shows'],
    [
      'an unknown type',
      `type: pie\n${head}${table}`,
      'statement.md:4 `type` must be `bar`, `line`, `point`, `histogram` or `box`, not the text "pie"',
    ],
    [
      'a column that is none',
      `type: line\n${head}${table}\ny: [Lat in %]`,
      'statement.md:9 There is no column `Lat in %`. Did you mean `Late in %`?',
    ],
    [
      'a text as number',
      `type: line\n${head}columns: [Week, Late]\nrows:\n  - [1, many]`,
      'statement.md:9 `Late` must be a number or null in every row, not "many".',
    ],
    [
      'a short row',
      `type: line\n${head}columns: [Week, Late]\nrows:\n  - [1, 2]\n  - [2]`,
      'statement.md:10 This row has 1 values and there are 2 columns.',
    ],
    [
      'too many rows',
      `type: line\n${head}columns: [Week, Late]\nrows: ${big(401, (index) => `[${index}, 1]`)}`,
      'statement.md:8 `rows` is a list of 401; it must be at most 400.',
    ],
    [
      'rows out of order',
      `type: line\n${head}columns: [Week, Late]\nrows:\n  - [2, 2]\n  - [1, 2]`,
      'statement.md:10 `1` does not come after the row before it.',
    ],
    ['a value beyond the axis', `type: line\n${head}${table}\nvalues: { to: 4 }`, 'statement.md:9 4.5 lies above `values.to`.'],
    [
      'a value too large to draw',
      `type: line\n${head}columns: [Week, Late]\nrows: [[1, 1e300]]`,
      'statement.md:8 `rows[0][1]` must be 0, or between 0.000000001 and 1,000,000,000,000',
    ],
    ['nothing to draw', `type: line\n${head}`, 'There is nothing to draw. Write `columns` and `rows`, or `data: data/late-share.csv`.'],
    [
      'a file that is not there',
      `type: line\n${head}data: data/late.csv`,
      'statement.md:7 There is no data/late.csv to draw. Put the file there.',
    ],
    [
      'a path out of the folder',
      `type: line\n${head}data: ../../etc/passwd`,
      'statement.md:7 `data` must be a file such as data/late-share.csv',
    ],
    ['no YAML', 'type: [', 'statement.md:4 This is not valid YAML'],
    [
      'bins of different width',
      `type: histogram\n${head}columns: [a, b, c]\nrows:\n  - [0, 1, 2]\n  - [1, 3, 2]`,
      'statement.md:10 This bin is not as wide as the first one.',
    ],
    [
      'an interval beside its value',
      `type: bar\n${head}columns: [a, b, low, high]\nrows:\n  - [x, 5, 6, 7]\nintervals: { b: [low, high] }`,
      'statement.md:9 5 lies outside its interval from 6 to 7.',
    ],
    [
      'a mark beside the data',
      `type: line\n${head}${table}\nmarks: [{ label: Now, at: 9 }]`,
      'statement.md:9 The mark lies outside the data.',
    ],
  ])('%s', (_, block, complaint) => {
    expect(render(block).complaints.join('\n')).toContain(complaint);
  });

  test('in a file by the line of the file', () => {
    const block = `type: line\n${head}data: data/late.csv`;
    expect(render(block, { 'data/late.csv': 'Week,Late\n1,2\n2,many\n' }).complaints).toEqual([
      'data/late.csv:3 `Late` must be a number or null in every row, not "many".',
    ]);
    expect(render(block, { 'data/late.csv': 'Week,Late\n1,"2\n' }).complaints[0]).toMatch(/^data\/late\.csv:2 This line cannot be read/);
  });

  test('and so is a file that no block draws', () => {
    expect(render(`type: line\n${head}${table}`, { 'data/late.csv': 'a,b\n1,2\n' }).complaints).toEqual([
      'data/late.csv:null No chart draws this file. Write `data: data/late.csv` in one.',
    ]);
  });
});

test('shows what an author writes as text, and lets no drawing of their own through', () => {
  const { html } = render(
    `type: bar\ncaption: '<script>alert(1)</script>'\nalt: '"><svg onload=alert(1)>'\ncolumns: ['<img src=x>', '"onload="x']\nrows: [['</text><a href=x>', 1]]`,
  );
  expect(html).toContain('&#x3C;script>alert(1)&#x3C;/script>');
  const withoutWords = html.replaceAll(/ aria-label="[^"]*"/g, '');
  expect(withoutWords).not.toMatch(/<(?:script|img|a)\b|<[^>]* (?:on\w+|href|src|style)=/i);
  const problems = new Problems();
  const own = '<figure data-chart="0"><svg onload="alert(1)"></svg></figure>\n\n<svg><script>x</script></svg>';
  const page = renderStatement('statement.md', `Words.\n\n${own}\n`, problems);
  expect(page).not.toMatch(/<(?:svg|figure|script)/);
  expect(problems.found.map(({ message }) => message)).toContain('HTML is not shown. Write markdown.');
});
