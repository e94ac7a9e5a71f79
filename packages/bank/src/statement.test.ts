import { expect, test } from 'vitest';
import { Problems } from './problems.ts';
import { renderInline, renderStatement } from './statement.ts';

function render(markdown: string): { html: string; complaints: string[] } {
  const problems = new Problems();
  const html = renderStatement('statement.md', markdown, problems);
  return { html, complaints: problems.found.map(({ line, message }) => `${line} ${message}`) };
}

test('renders tables, code and lists, and demotes headings below the title of the page', () => {
  const { html, complaints } = render('# Task\n\n- one `x`\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n\n```sql\nselect 1;\n```\n');
  expect(complaints).toEqual([]);
  expect(html).toContain('<h3>Task</h3>');
  expect(html).toContain('<td align="right">2</td>');
  expect(html).toContain('<code class="language-sql">select 1;');
});

test('renders formulas as MathML', () => {
  const { html, complaints } = render('The sum is $\\sum_i x_i$ and\n\n$$\n\\frac{1}{2}\n$$\n');
  expect(complaints).toEqual([]);
  expect(html.match(/<math /g)).toHaveLength(2);
  expect(html).not.toContain('katex-html');
});

test.each([
  ['A <b>word</b>', '1 HTML is not shown. Write markdown.'],
  [
    'One\n\n![x](https://example.com/a.png)',
    '3 Images are not shown. Draw the data in a `chart` block, or show them in a table or a code block.',
  ],
  ['[x](javascript:alert(1))', '1 Links are not shown. Say what the candidate needs in the statement itself.'],
  ['word[^1]\n\n[^1]: note', '1 Footnotes are not shown. Put the remark into the text.'],
  ['', 'null The statement is empty. Write what the candidate is to do.'],
  ['$\\notacommand$', '1 The formula cannot be shown: Undefined control sequence: \\notacommand at position 1: \\̲n̲o̲t̲a̲c̲o̲m̲m̲a̲n̲d̲.'],
])('refuses %j', (markdown, complaint) => {
  expect(render(markdown).complaints).toContain(complaint);
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '![x](https://example.com/a.png)',
  '<https://example.com>',
  '<div style="position:fixed">x</div>',
  '$\\href{javascript:alert(1)}{x}$',
  '$\\includegraphics{https://example.com/a.png}$',
  '$\\htmlClass{x}{y}$',
  '$\\html' + 'Style{background:url(//example.com)}{y}$',
  '| a |\n| - |\n| <svg onload=alert(1)> |',
  '```"><script>\nx\n```',
])('lets nothing through that loads, links or runs: %j', (markdown) => {
  const { html } = render(`text ${markdown} text\n\n${markdown}\n`);
  expect(html).not.toMatch(/<(?:script|img|a|svg|div|iframe|style)\b|\son\w+=|(?:src|href|style)=/i);
});

test('shows an address in running text as text', () => {
  const { html, complaints } = render('Write to ana@example.com or see https://example.com now.');
  expect(complaints).toEqual([]);
  expect(html).toBe('<p>Write to ana@example.com or see https://example.com now.</p>');
});

test('stops a formula that unfolds without end', () => {
  expect(render('$\\def\\x{\\x\\x}\\x$').complaints[0]).toMatch(/^1 The formula cannot be shown: Too many expansions/);
});

test('says of markdown that is nested without end that it is too deep', () => {
  expect(render(`${'> '.repeat(8000)}x`)).toEqual({
    html: '',
    complaints: ['null The markdown is nested too deeply to be shown. Write it flatter.'],
  });
});

test('counts words, but not those of code, tables and formulas', () => {
  const filler = Array.from({ length: 180 }, () => 'word').join(' ');
  expect(render(`${filler}\n\n\`\`\`\na b c\n\`\`\`\n\n| d |\n| - |\n| e |\n\n$$\nf\n$$`).complaints).toEqual([]);
  expect(render(`${filler} more`).complaints).toEqual([
    'null The statement has 181 words; at most 180 can be read in a minute. Shorten it.',
  ]);
});

test('renders an option without a paragraph around it and on its line', () => {
  const problems = new Problems();
  expect(renderInline('question.yaml', 'about `n` *times*', 7, problems)).toBe('about <code>n</code> <em>times</em>');
  renderInline('question.yaml', '# Title', 9, problems);
  expect(problems.found).toMatchObject([{ file: 'question.yaml', line: 9 }]);
});
