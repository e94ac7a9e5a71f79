import type { ShownTable } from '@assay/core/uploads';
import { mostCellCharacters, mostColumns, mostRows } from './shown-table.ts';
import { clipped } from './shown-text.ts';

const mostCharacters = 1_000_000;

/** What may stand around and in a table without it being more than one. */
const transparent = new Set(
  'div section table thead tbody tfoot colgroup col caption span p b strong i em small code a br sup sub'.split(' '),
);
const ends: Readonly<Record<string, RegExp>> = { style: /<\/style/gi, script: /<\/script/gi };

/**
 * The cells of one plain table, as data frames print themselves; null for any other HTML. What comes out are texts: nothing of what was read here is ever markup again, so reading it otherwise
 * than a browser would gives odd text at worst.
 */
export function htmlTable(html: string): ShownTable | null {
  if (html.length > mostCharacters) return null;
  const rows: { cells: string[]; isHead: boolean }[] = [];
  let cell: string | null = null;
  let tables = 0;
  const endCell = (): void => {
    if (cell !== null) rows.at(-1)?.cells.push(cell);
    cell = null;
  };
  for (const token of tokensOf(html)) {
    if (token.kind === 'text') {
      if (cell !== null) cell += token.text;
      continue;
    }
    const { name, isEnd } = token;
    if (name === 'td' || name === 'th') {
      if (/\b(?:row|col)span\b/i.test(token.attributes)) return null;
      endCell();
      const row = rows.at(-1);
      if (isEnd) continue;
      if (row === undefined) return null;
      if (name === 'td') row.isHead = false;
      cell = '';
    } else if (name === 'tr') {
      endCell();
      if (!isEnd) rows.push({ cells: [], isHead: true });
    } else if (name === 'table') {
      if (!isEnd) tables += 1;
      if (tables > 1) return null;
    } else if (!transparent.has(name) && !(name in ends)) return null;
  }
  endCell();
  if (tables !== 1 || rows.length === 0) return null;
  const [first] = rows;
  const head = first?.isHead === true ? first.cells : [];
  const body = rows.slice(head.length > 0 ? 1 : 0).map(({ cells }) => cells);
  return {
    head: shownCells(head),
    rows: body.slice(0, mostRows).map(shownCells),
    rowCount: body.length,
    isCounted: true,
    columnCount: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
  };
}

const shownCells = (cells: readonly string[]): string[] => cells.slice(0, mostColumns).map(shownCell);

function shownCell(raw: string): string {
  const { text, isCut } = clipped(unescaped(raw).replace(/\s+/g, ' ').trim(), mostCellCharacters);
  return isCut ? `${text}…` : text;
}

type Token = { kind: 'text'; text: string } | { kind: 'tag'; name: string; isEnd: boolean; attributes: string };

function* tokensOf(html: string): Generator<Token> {
  for (let at = 0; at < html.length; ) {
    const from = html.indexOf('<', at);
    if (from === -1) return yield { kind: 'text', text: html.slice(at) };
    if (from > at) yield { kind: 'text', text: html.slice(at, from) };
    if (html.startsWith('<!--', from)) {
      at = after(html, '-->', from);
      continue;
    }
    const to = html.indexOf('>', from);
    if (to === -1) return yield { kind: 'text', text: html.slice(from) };
    const [, slash = '', name = ''] = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,20})/.exec(html.slice(from, from + 24)) ?? [];
    if (name === '') {
      yield { kind: 'text', text: html.slice(from, to + 1) };
      at = to + 1;
      continue;
    }
    at = to + 1;
    const end = slash === '' ? ends[name.toLowerCase()] : undefined;
    if (end !== undefined) at = after(html, '>', indexOf(html, end, at));
    else yield { kind: 'tag', name: name.toLowerCase(), isEnd: slash !== '', attributes: html.slice(from, Math.min(to, from + 500)) };
  }
}

function indexOf(html: string, what: RegExp, from: number): number {
  what.lastIndex = from;
  return what.exec(html)?.index ?? -1;
}

/** Behind the next `mark`; the end where there is none. */
function after(html: string, mark: string, from: number): number {
  const found = from === -1 ? -1 : html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', middot: '·' };

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{1,8}));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}
