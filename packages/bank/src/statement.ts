import rehypeKatex from 'rehype-katex';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { DataFiles } from './figures/chart-table.ts';
import { drawCharts, type Node, placeCharts, readCharts } from './figures/in-statement.ts';
import type { Problems } from './problems.ts';

const refused: Readonly<Record<string, string>> = {
  html: 'HTML is not shown. Write markdown.',
  image: 'Images are not shown. Draw the data in a `chart` block, or show them in a table or a code block.',
  imageReference: 'Images are not shown. Draw the data in a `chart` block, or show them in a table or a code block.',
  linkReference: 'Links are not shown. Say what the candidate needs in the statement itself.',
  definition: 'Links are not shown. Remove the definition.',
  footnoteReference: 'Footnotes are not shown. Put the remark into the text.',
  footnoteDefinition: 'Footnotes are not shown. Put the remark into the text.',
};

export const proseSchema = {
  ...defaultSchema,
  // Links and images are refused before; here they could not pass even so. A link keeps its text.
  tagNames: 'p br em strong del code pre ul ol li blockquote table thead tbody tr th td h3 h4 h5 h6 hr sup sub'.split(' '),
  attributes: { code: [['className', /^language-[\w-]+$/, 'math-inline', 'math-display']], th: ['align'], td: ['align'], ol: ['start'] },
  strip: ['script', 'style'],
} satisfies typeof defaultSchema;

const statementSchema = {
  ...proseSchema,
  tagNames: [...proseSchema.tagNames, 'figure'],
  attributes: { ...proseSchema.attributes, figure: ['dataChart'] },
} satisfies typeof defaultSchema;

const renderer = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(demoteHeadings)
  .use(placeCharts)
  .use(remarkRehype)
  .use(rehypeSanitize, statementSchema)
  .use(rehypeKatex, { output: 'mathml', trust: false, maxExpand: 200, maxSize: 20 })
  .use(rehypeStringify)
  .freeze();

const noData: DataFiles = new Map();

/** The most words of a statement that can be read in a minute; code, tables and formulas are not counted. */
export const mostStatementWords = 180;

/** Markdown as sanitised HTML with MathML and drawn charts: no raw HTML, no links, no images; a first-level heading becomes `h3`. */
export function renderStatement(file: string, markdown: string, problems: Problems, data: DataFiles = noData): string {
  return unlessTooDeep(file, null, problems, () => {
    const tree: Node = renderer.parse(markdown);
    const words = countWords(tree);
    if (words === 0) problems.add(file, null, 'The statement is empty. Write what the candidate is to do.');
    if (words > mostStatementWords) {
      problems.add(file, null, `The statement has ${words} words; at most ${mostStatementWords} can be read in a minute. Shorten it.`);
    }
    return render(file, markdown, tree, 1, problems, data);
  });
}

/** What only reviewers read: the same markdown, of any length that a file may have. */
export function renderNote(file: string, markdown: string, problems: Problems): string {
  return unlessTooDeep(file, null, problems, () => render(file, markdown, renderer.parse(markdown), 1, problems));
}

/** One paragraph, such as an option: inline markdown only. */
export function renderInline(file: string, markdown: string, line: number | null, problems: Problems): string {
  return unlessTooDeep(file, line, problems, () => {
    const tree: Node = renderer.parse(markdown);
    const [first, ...others] = tree.children ?? [];
    if (first?.type !== 'paragraph' || others.length > 0) {
      problems.add(file, line, 'This is one paragraph: no heading, list, table or empty line. Write it as running text.');
      return '';
    }
    return render(file, markdown, tree, line, problems).replace(/^<p>|<\/p>$/g, '');
  });
}

function unlessTooDeep(file: string, line: number | null, problems: Problems, produce: () => string): string {
  try {
    return produce();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.add(file, line, 'The markdown is nested too deeply to be shown. Write it flatter.');
    return '';
  }
}

function render(
  file: string,
  markdown: string,
  tree: Node,
  firstLine: number | null,
  problems: Problems,
  data: DataFiles = noData,
): string {
  const lineOf = (line: number | undefined) => (firstLine === null || line === undefined ? firstLine : firstLine + line - 1);
  walk(tree, (node) => {
    const message = node.type === 'link' && !isBareAddress(node) ? refused['linkReference'] : refused[node.type];
    if (message !== undefined) problems.add(file, lineOf(node.position?.start.line), message);
  });
  const charts = readCharts(file, tree, data, problems);
  const rendered = renderer().use(drawCharts, charts).processSync(markdown);
  for (const { ancestors, cause } of rendered.messages) {
    const reason = cause instanceof Error ? cause.message.replace(/^KaTeX parse error: /, '') : 'it is not TeX that KaTeX knows';
    const place = ancestors?.findLast((ancestor) => ancestor.position !== undefined);
    problems.add(file, lineOf(place?.position?.start.line), `The formula cannot be shown: ${reason.trim()}.`);
  }
  return String(rendered).trim();
}

/** An address in running text becomes a link by itself; it is shown as the text that it is. */
function isBareAddress({ url, children }: Node): boolean {
  const text = children?.[0]?.value;
  return text !== undefined && url !== undefined && (url === text || url === `http://${text}` || url === `mailto:${text}`);
}

export function demoteHeadings() {
  return (tree: Node): void => {
    walk(tree, (node) => {
      if (node.type === 'heading') node.depth = Math.min(6, (node.depth ?? 1) + 2);
    });
  };
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}

function countWords(tree: Node): number {
  let words = 0;
  const count = (node: Node): void => {
    if (['code', 'table', 'math'].includes(node.type)) return;
    if (node.type === 'text') words += (node.value ?? '').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (node.type === 'inlineCode' || node.type === 'inlineMath') words += 1;
    for (const child of node.children ?? []) count(child);
  };
  count(tree);
  return words;
}
