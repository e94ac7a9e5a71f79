import Papa from 'papaparse';

/** A row as a spreadsheet counts it: the first one of the text is row 1. */
export type PastedRow = {
  row: number;
  cells: readonly string[];
  /** What the parser said of its quotation marks, if anything. */
  quoteCode: string | undefined;
};

export type Wrong = { what: string; mend: string };

/** Spreadsheets end in rows of nothing but separators; so many of them are read on until the text counts as longer than it may be. */
const blankRowsAllowed = 2_000;

const separators = [',', ';', '\t'] as const;

/**
 * The rows that hold something of what was copied from a spreadsheet, or of a CSV: comma, semicolon or tab, quoted or not. What a cell holds is text; nothing
 * in it is ever worked out.
 * @param isKnown whether a cell is what a first row of this kind holds; the separator that gives the most of them is the one
 */
export function pastedRows(
  pasted: string,
  { mostRows, isKnown }: { mostRows: number; isKnown: (cell: string) => boolean },
): { rows: readonly PastedRow[]; isTruncated: boolean } {
  const { text, separator: named, rowsBefore } = withoutPreamble(pasted);
  const separator = named ?? likelySeparator(text, isKnown);
  const parsed = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n', preview: mostRows + blankRowsAllowed });
  const quoteCodes = new Map(parsed.errors.filter(({ type }) => type === 'Quotes').map(({ row, code }) => [row, code]));
  const rows = parsed.data
    .map((cells, index) => ({ row: rowsBefore + index + 1, cells: cells.map(cleanCell), quoteCode: quoteCodes.get(index) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  return { rows, isTruncated: parsed.meta.truncated };
}

/** One kind of line end, no byte-order mark, and without the line by which Excel names the separator. */
function withoutPreamble(pasted: string): { text: string; separator: string | null; rowsBefore: number } {
  const text = pasted.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const named = /^sep=(.)\n/i.exec(text);
  return { text: text.slice(named?.[0].length ?? 0), separator: named?.[1] ?? null, rowsBefore: named === null ? 0 : 1 };
}

/** The one by which the first row says most: a comma inside of names is often as regular as the separator itself. */
function likelySeparator(text: string, isKnown: (cell: string) => boolean): string {
  const start = text.slice(0, 100_000).replace(/^\s*\n/, '');
  const worth = (separator: string): number => {
    const [cells = []] = Papa.parse<string[]>(start, { delimiter: separator, newline: '\n', preview: 1 }).data;
    return cells.filter(isKnown).length + (cells.length > 1 ? 0.5 : 0);
  };
  return separators.reduce((best, separator) => (worth(separator) > worth(best) ? separator : best));
}

/** Control characters are typed by nobody and PostgreSQL refuses one of them; half a surrogate pair is no text. */
const cleanCell = (cell: string): string =>
  cell
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

const quoteFaults: Readonly<Record<string, Wrong>> = {
  MissingQuotes: {
    what: 'A quotation mark is opened here and never closed, so that what follows was read as one cell.',
    mend: 'Close it, or take it out.',
  },
  InvalidQuotes: {
    what: 'A quotation mark stands in the middle of a cell.',
    mend: 'Write it twice inside of a quoted cell, or take it out.',
  },
};

/** What is wrong with a row as a whole, so that its cells cannot be told; null where they can. */
export function rowFault({ cells, quoteCode }: PastedRow, columns: number): Wrong | null {
  if (quoteCode !== undefined) return quoteFaults[quoteCode] ?? { what: 'Its quotation marks cannot be read.', mend: 'Take them out.' };
  if (cells.slice(columns).every((cell) => cell === '')) return null;
  return {
    what: `There are ${cells.length} cells in this row and ${columns} columns.`,
    mend: 'Put a cell that holds the separator into quotation marks.',
  };
}

/** As much of a cell as a table has room for. */
export const shortCell = (cell: string): string => (cell.length > 80 ? `${cell.slice(0, 79)}…` : cell);

const said = { true: 'yes y true 1 x ja oui si sí', false: 'no n false 0 nein non -' } as const;

/** Null: it says neither. */
export function saysYes(cell: string): boolean | null {
  const word = cell.trim().toLowerCase();
  if (said.true.split(' ').includes(word)) return true;
  return said.false.split(' ').includes(word) ? false : null;
}

/** A column's name without accents, spaces and signs. */
export const lettersOf = (header: string): string =>
  header
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
