import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { demoteHeadings, proseSchema } from './statement.ts';

/** Longer texts, and deeper ones, are shown as they were typed: a reader waits for no renderer. */
const mostCharacters = 40_000;
const mostMarksInARow = 60;

const renderer = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(demoteHeadings)
  .use(remarkRehype)
  .use(rehypeSanitize, proseSchema)
  .use(rehypeStringify)
  .freeze();

/** What somebody else wrote, as sanitised HTML: no HTML of theirs, no links, no images, no formulas. Null for what is better shown as it was typed. */
export function renderForeign(markdown: string): string | null {
  if (markdown.length > mostCharacters || hasRuns(markdown)) return null;
  try {
    return String(renderer.processSync(markdown)).trim();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Long runs of marks nest, and nesting is what takes a parser its time. */
const hasRuns = (markdown: string): boolean => new RegExp(`(?:[>*_\\[\\]!~\`-]\\s?){${mostMarksInARow},}`).test(markdown);
