import { csvRows } from '@assay/core';
import type { Sheet, SheetCell } from './sheet.ts';

/** A sheet as CSV, in pieces. */
export async function* csvSheet({ head, rows }: Sheet): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  // The mark at the beginning makes spreadsheets read it as UTF-8.
  yield encoder.encode(`\uFEFF${csvRows([head])}`);
  for await (const piece of rows) yield encoder.encode(csvRows(piece.map((row) => row.map(csvCell))));
}

const csvCell = (cell: SheetCell): string | number | null =>
  typeof cell === 'object' && cell !== null ? `${cell.day} ${cell.time}` : cell;
