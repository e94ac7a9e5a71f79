import { chartCell, mostRows } from './chart-file.ts';
import type { Cell } from './figure.ts';

type Table = { columns: readonly string[]; rows: readonly (readonly Cell[])[] };

/** A small CSV (RFC 4180, commas) with its columns in the first line. `complain` takes a line counted from 1. */
export function readCsvTable(text: string, complain: (line: number, message: string) => void): Table | null {
  const [columns, ...written] = text.replace(/\n+$/, '').split('\n').map(fieldsOf);
  if (columns === undefined || columns === null || columns.length < 2 || columns.some((name) => name === '' || name.length > 40)) {
    complain(1, 'The first line names the columns: two or more, each of at most 40 characters, with commas between.');
    return null;
  }
  if (written.length === 0 || written.length > mostRows) {
    complain(1, `There are ${written.length} rows; a chart draws 1 to ${mostRows}.`);
    return null;
  }
  const rows: Cell[][] = [];
  for (const [index, fields] of written.entries()) {
    const cells = chartCell.array().safeParse(fields?.map(cellOf));
    if (!cells.success) {
      complain(
        index + 2,
        'This line cannot be read: numbers that are not too large, texts of at most 40 characters, commas between, quotes closed.',
      );
      return null;
    }
    rows.push(cells.data);
  }
  return { columns, rows };
}

/** Null where a quote is left open or stands in the middle. */
function fieldsOf(line: string): string[] | null {
  const fields = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))(?=,|$)/g)];
  const length = fields.reduce((sum, [whole]) => sum + whole.length, 0);
  return length === line.length ? fields.map(([, quoted, plain]) => (quoted?.replaceAll('""', '"') ?? plain ?? '').trim()) : null;
}

function cellOf(field: string): Cell {
  if (field === '') return null;
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(field) ? Number(field) : field;
}
