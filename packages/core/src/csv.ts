export type CsvCell = string | number | null;

/** Rows as CSV (RFC 4180), each ended. A text that a spreadsheet would run as a formula gets a leading apostrophe. */
export const csvRows = (rows: readonly (readonly CsvCell[])[]): string => rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');

/** Also behind spaces and in the full-width forms that some spreadsheets take for the same. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

export const looksLikeFormula = (text: string): boolean => formula.test(text);

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = looksLikeFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
