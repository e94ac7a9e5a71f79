import type { Syntax, SyntaxNode } from './syntax.ts';

const token =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|`[^`]*(?:`|$)|\[[\w ]+\]|\d+(?:\.\d+)?|[\p{L}_][\p{L}\p{N}_$]*|<>|!=|<=|>=|==|\|\||::|[^\s]/giu;
const clauseWord =
  /^(select|from|where|group|order|having|limit|offset|union|intersect|except|with|join|on|using|set|values|insert|update|delete|create|window|case|when|then|else)$/;
const keyword =
  /^(as|and|or|not|in|is|null|like|between|exists|distinct|all|any|by|asc|desc|inner|left|right|full|outer|cross|natural|over|partition|rows|range|preceding|following|current|row|unbounded|into|table|view|index|primary|key|end|collate|cast|filter|recursive|true|false)$/;
const functionWord =
  /^(count|sum|avg|min|max|coalesce|round|abs|upper|lower|substr|substring|length|rank|dense_rank|row_number|lag|lead|ntile|first_value|last_value|date|strftime|julianday|ifnull|nullif|group_concat|string_agg|extract|date_trunc|total|trim|replace)$/;
const mostTokens = 40_000;
const deepest = 120;

/** Clauses, brackets and the items between commas: enough to compare queries of any dialect, whole or broken. Key words are in lower case, as they are the same in either. */
export function sqlTree(text: string): Syntax {
  const comments: string[] = [];
  const root = branch('program', 1);
  const open: { node: SyntaxNode; clause: SyntaxNode; item: SyntaxNode }[] = [];
  const enter = (node: SyntaxNode): void => {
    open.push({ node, clause: node, item: node });
  };
  enter(root);
  let line = 1;
  let seen = 0;
  let isWhole = true;
  let count = 0;
  const aliases = aliasesIn(text);
  for (const { 0: word, index } of text.matchAll(token)) {
    for (; seen < index; seen += 1) if (text.charCodeAt(seen) === 10) line += 1;
    if (word.startsWith('--') || word.startsWith('/*')) {
      comments.push(word);
      continue;
    }
    if (count >= mostTokens) break;
    count += 1;
    const at = open.at(-1);
    if (at === undefined) break;
    const lower = word.toLowerCase();
    if (word === '(') {
      const inside = branch('brackets', line);
      at.item.children.push(leaf('(', '(', false, line), inside);
      if (open.length < deepest) enter(inside);
    } else if (word === ')') {
      if (open.length > 1) open.pop();
      else isWhole = false;
      open.at(-1)?.item.children.push(leaf(')', ')', false, line));
    } else if (word === ';') {
      open.length = 1;
      enterClause(open[0], root);
    } else if (word === ',') {
      at.item = branch('term', line);
      at.clause.children.push(at.item);
    } else if (clauseWord.test(lower)) {
      at.clause = branch(`sql ${lower}`, line);
      at.item = branch('term', line);
      at.clause.children.push(leaf(lower, lower, true, line), at.item);
      at.node.children.push(at.clause);
    } else at.item.children.push(wordLeaf(word, lower, line, isCalled(text, index + word.length) ? noAliases : aliases));
  }
  return { root, comments, isWhole: isWhole && open.length === 1, isCut: count >= mostTokens };
}

function enterClause(at: { node: SyntaxNode; clause: SyntaxNode; item: SyntaxNode } | undefined, root: SyntaxNode): void {
  if (at !== undefined) Object.assign(at, { clause: root, item: root });
}

const branch = (type: string, line: number): SyntaxNode => ({ type, field: null, isNamed: true, text: '', line, children: [] });
const leaf = (type: string, text: string, isNamed: boolean, line: number): SyntaxNode => ({
  type,
  field: null,
  isNamed,
  text,
  line,
  children: [],
});

const sameSign: Readonly<Record<string, string>> = { '<>': '!=', '==': '=' };

function wordLeaf(word: string, lower: string, line: number, aliases: ReadonlySet<string>): SyntaxNode {
  if (word.startsWith("'")) return leaf('string', word, true, line);
  if (/^\d/.test(word)) return leaf('number', word, true, line);
  if (aliases.has(lower)) return leaf('identifier', word, true, line);
  if (keyword.test(lower) || functionWord.test(lower)) return leaf('keyword', lower, true, line);
  // The schema names tables and columns: no copier can change those.
  if (/^[\p{L}_"`[]/u.test(word)) return leaf('column', lower.replace(/^["`[]|["`\]]$/g, ''), true, line);
  return leaf('sign', sameSign[word] ?? word, true, line);
}

const noAliases: ReadonlySet<string> = new Set();
/** `sum(…)` is the function, even where a column is called sum. */
const isCalled = (text: string, end: number): boolean => /^\s{0,4}\(/.test(text.slice(end, end + 5));

/** Names that the query itself gives: after `as`, before `as (`, and straight after another name. */
function aliasesIn(text: string): ReadonlySet<string> {
  const aliases = new Set<string>();
  let [before, last] = ['', ''];
  for (const [word] of text.matchAll(token)) {
    if (word.startsWith('--') || word.startsWith('/*')) continue;
    const lower = word.toLowerCase();
    if ((isName(lower) && (isName(last) || last === ')')) || (last === 'as' && (isName(lower) || functionWord.test(lower))))
      aliases.add(lower);
    if (lower === '(' && last === 'as' && isName(before)) aliases.add(before);
    [before, last] = [last, lower];
  }
  return aliases;
}

const isName = (word: string): boolean =>
  /^[\p{L}_]/u.test(word) && !clauseWord.test(word) && !keyword.test(word) && !functionWord.test(word);
