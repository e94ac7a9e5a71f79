import type { Json } from '../json.ts';
import type { CodeBody } from '../questions/schema.ts';
import type { QueryResult } from '../runs/schema.ts';
import { formatValue } from './format-value.ts';
import { isSameValue, sameKey, sameWithin } from './same-value.ts';
import { decodeValue, isList, type Value } from './value.ts';

type Rule = CodeBody['compare'];

/** What keeps a result from being the expected one. Rows by their index: `missing` in the expected result, `unexpected` in the one that came. */
export type ResultDifference = {
  /** A sentence about the columns; null where they are as they should be. Rows are compared only then. */
  columns: string | null;
  missing: readonly number[];
  unexpected: readonly number[];
  /** All rows are there, in another order. */
  isOrderOnly: boolean;
};

/** A result in the form of `queryResult`, or null for what is none. */
export function readQueryResult(returned: Json): QueryResult | null {
  if (typeof returned !== 'object' || returned === null || isList(returned)) return null;
  const { columns, rows, rowCount } = returned;
  if (columns === undefined || rows === undefined || !isList(columns) || !isList(rows)) return null;
  const names = columns.flatMap((name) => (typeof name === 'string' ? [name] : []));
  const lists = rows.flatMap((row) => (isList(row) && row.length === names.length ? [[...row]] : []));
  if (names.length !== columns.length || lists.length !== rows.length) return null;
  return { columns: names, rows: lists, ...(typeof rowCount === 'number' ? { rowCount } : {}) };
}

/**
 * Whether a query gave what is expected: as many columns (with the expected names, where they count), and the same rows, as a list or as a multiset.
 * Cells are the same as `isSame` has it: 1 is 1.0, NULL is NULL only, a text is never a number.
 */
export function isSameResult(returned: Json, expected: Json, rule: Rule): boolean {
  const [came, wanted] = [readQueryResult(returned), readQueryResult(expected)];
  if (came === null || wanted === null || columnsProblem(came, wanted, rule) !== null) return false;
  if (came.rowCount !== undefined || came.rows.length !== wanted.rows.length) return false;
  const [left, right] = [rowsAsValues(came), rowsAsValues(wanted)];
  return isSameValue({ kind: 'list', items: left }, { kind: 'list', items: right }, rule);
}

/** Null where the results are the same, or where one is no result. */
export function resultDifference(returned: Json, expected: Json, rule: Rule): ResultDifference | null {
  const [came, wanted] = [readQueryResult(returned), readQueryResult(expected)];
  if (came === null || wanted === null || isSameResult(returned, expected, rule)) return null;
  const columns = columnsProblem(came, wanted, rule);
  if (columns !== null) return { columns, missing: [], unexpected: [], isOrderOnly: false };
  const [left, right] = [rowsAsValues(came), rowsAsValues(wanted)];
  const unmatched = unmatchedRows(left, right, rule);
  const isSameBag = unmatched.missing.length === 0 && unmatched.unexpected.length === 0;
  if (!isSameBag || rule.order === 'any') return { columns: null, ...unmatched, isOrderOnly: false };
  const moved = right.flatMap((row, index) => {
    const other = left[index];
    return other !== undefined && isSameRow(other, row, rule) ? [] : [index];
  });
  return { columns: null, missing: moved, unexpected: moved, isOrderOnly: true };
}

/** The difference for whoever has no table before them. */
export function differenceWords(returned: Json, expected: Json, rule: Rule): string | null {
  const [came, wanted] = [readQueryResult(returned), readQueryResult(expected)];
  const difference = resultDifference(returned, expected, rule);
  if (came === null || wanted === null || difference === null) return null;
  if (difference.columns !== null) return difference.columns;
  if (difference.isOrderOnly) return 'The rows are right and their order is not.';
  const parts = [
    partWords(difference.missing, wanted, 'missing'),
    partWords(difference.unexpected, came, 'unexpected'),
    came.rowCount === undefined ? '' : `${came.rowCount} rows came in all`,
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}

function partWords(indexes: readonly number[], { rows }: QueryResult, word: string): string {
  const [first] = indexes;
  if (first === undefined) return '';
  const row = formatValue(rows[first] ?? [], 1000);
  return indexes.length === 1 ? `The row ${row} is ${word}` : `${indexes.length} rows are ${word}, such as ${row}`;
}

function columnsProblem(came: QueryResult, wanted: QueryResult, { columns: rule }: Rule): string | null {
  if (came.columns.length === 0) return 'The last statement gives no rows. End with a SELECT.';
  if (came.columns.length !== wanted.columns.length)
    return `There must be ${countOf(wanted.columns.length)} (${wanted.columns.join(', ')}), and ${countOf(came.columns.length)} came.`;
  const other = wanted.columns.findIndex((name, index) => came.columns[index]?.toLowerCase() !== name.toLowerCase());
  if (rule !== 'named' || other === -1) return null;
  return `Column ${other + 1} must be called ${wanted.columns[other]}, not ${came.columns[other]}.`;
}

function countOf(columns: number): string {
  return `${columns} ${columns === 1 ? 'column' : 'columns'}`;
}

/** Each row as an object of numbered cells: `order: any` then moves rows and never the cells within one. */
function rowsAsValues({ rows }: QueryResult): Value[] {
  return rows.map((row) => ({ kind: 'object', entries: new Map(row.map((cell, index) => [String(index), valueOfCell(cell)])) }));
}

/** What is no cell (only a broken realm says so) is the same as nothing else. */
function valueOfCell(cell: Json): Value {
  return decodeValue(cell, 1) ?? { kind: 'undefined' };
}

function isSameRow(came: Value, wanted: Value, rule: Rule): boolean {
  return isSameValue(came, wanted, { ...rule, order: 'exact' });
}

/** Each expected row takes the first row that is the same; at most a thousand of either are compared. */
function unmatchedRows(came: readonly Value[], wanted: readonly Value[], rule: Rule): Pick<ResultDifference, 'missing' | 'unexpected'> {
  const left = new Map<string, number[]>();
  for (const [index, row] of came.entries()) {
    const key = sameKey(row);
    left.set(key, [...(left.get(key) ?? []), index]);
  }
  const taken = new Set<number>();
  const unpaired: number[] = [];
  for (const [index, row] of wanted.entries()) {
    const found = left.get(sameKey(row))?.shift();
    if (found === undefined) unpaired.push(index);
    else taken.add(found);
  }
  if (rule.tolerance === undefined || unpaired.length === 0) return { missing: unpaired, unexpected: leftOver(came, taken) };
  const close = sameWithin(
    came,
    unpaired.flatMap((index) => wanted[index] ?? []),
    rule.tolerance,
  );
  const missing = unpaired.filter((_, at) => {
    const free = (close[at] ?? []).filter((index) => !taken.has(index));
    if (free.length === 0) return true;
    taken.add(free.reduce((first, index) => Math.min(first, index)));
    return false;
  });
  return { missing, unexpected: leftOver(came, taken) };
}

function leftOver(rows: readonly Value[], taken: ReadonlySet<number>): number[] {
  return [...rows.keys()].filter((index) => !taken.has(index));
}
