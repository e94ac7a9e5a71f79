import { anyOf, nearest } from '../problems.ts';
import type { ChartFile } from './chart-file.ts';
import type { Complain } from './complain.ts';
import { readCsvTable } from './csv-table.ts';
import type { Cell } from './figure.ts';

/** A block with the table that it draws: its own rows or those of a file, and of these the columns that it names. */
export type ChartTable = Pick<ChartFile, 'type' | 'values' | 'intervals' | 'marks'> & {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
};

/** Texts of CSV files by their path in the folder. */
export type DataFiles = ReadonlyMap<string, string>;

/** Null when there is no such table, which is told. */
export function chartTable(file: ChartFile, data: DataFiles, complain: Complain): ChartTable | null {
  const table = file.data === undefined ? inlineTable(file, complain) : fileTable(file.data, file, data, complain);
  if (table === null) return null;
  const { columns, rows } = table;
  for (const [index, name] of columns.entries())
    if (columns.indexOf(name) !== index) return refused(complain, ['columns', index], `The column \`${name}\` stands twice. Rename one.`);
  const short = rows.findIndex((row) => row.length !== columns.length);
  if (short !== -1) {
    const count = rows[short]?.length;
    return refused(
      complain,
      ['rows', short],
      `This row has ${count} values and there are ${columns.length} columns. Leave a missing one null.`,
    );
  }
  return chosen(file, columns, rows, complain);
}

function refused(complain: Complain, path: readonly PropertyKey[], message: string): null {
  complain(path, message);
  return null;
}

type Table = { columns: readonly string[]; rows: readonly (readonly Cell[])[] };

function inlineTable({ columns, rows }: ChartFile, complain: Complain): Table | null {
  if (columns !== undefined && rows !== undefined) return { columns, rows };
  return refused(complain, [], 'There is nothing to draw. Write `columns` and `rows`, or `data: data/late-share.csv`.');
}

function fileTable(path: string, { columns, rows }: ChartFile, data: DataFiles, complain: Complain): Table | null {
  if (columns !== undefined || rows !== undefined)
    return refused(complain, ['data'], 'A chart has `data`, or `columns` and `rows`. Keep one of them.');
  const text = data.get(path);
  if (text !== undefined) return readCsvTable(text, (row, message) => complain(['file', path, row], message));
  const meant = nearest(path, [...data.keys()]);
  return refused(complain, ['data'], `There is no ${path} to draw. ${meant === null ? 'Put the file there.' : `Did you mean ${meant}?`}`);
}

function chosen(file: ChartFile, columns: readonly string[], rows: Table['rows'], complain: Complain): ChartTable | null {
  const { type, x, y, values, intervals, marks } = file;
  const first = x ?? columns[0] ?? '';
  const ends = Object.values(intervals ?? {}).flat();
  const drawn = y === undefined ? columns.filter((name) => name !== first) : [...y, ...ends.filter((name) => !y.includes(name))];
  const names = [first, ...drawn];
  const strange = names.find((name) => !columns.includes(name));
  if (strange !== undefined) {
    const meant = nearest(strange, columns);
    const advice = meant === null ? `Write ${anyOf(columns)}.` : `Did you mean \`${meant}\`?`;
    return refused(
      complain,
      [strange === first ? 'x' : y?.includes(strange) ? 'y' : 'intervals'],
      `There is no column \`${strange}\`. ${advice}`,
    );
  }
  const twin = names.find((name, index) => names.indexOf(name) !== index);
  if (twin !== undefined) return refused(complain, ['y'], `The column \`${twin}\` is named twice. Name it once.`);
  const order = names.map((name) => columns.indexOf(name));
  const table = rows.map((row) => order.map((column) => row[column] ?? null));
  return { type, columns: names, rows: table, ...(values && { values }), ...(intervals && { intervals }), ...(marks && { marks }) };
}
