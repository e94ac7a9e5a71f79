import { anyOf, nearest } from '../problems.ts';
import type { ChartFile } from './chart-file.ts';
import { type ChartTable, chartTable, type DataFiles } from './chart-table.ts';
import type { Complain } from './complain.ts';
import { drawingOf } from './drawing-of.ts';
import type { Cell, Drawing, Figure, Mark, Places } from './figure.ts';
import { dayOf, placesOf } from './places.ts';
import { valuesOf } from './values-of.ts';

/** A block as something that can be drawn. What keeps it from that is told, and null. */
export function figureOf(file: ChartFile, data: DataFiles, tell: Complain): Figure | null {
  let isSound = true;
  const complain: Complain = (path, message) => {
    isSound = false;
    // Rows of a file have no line in the block.
    if (file.data !== undefined && path[0] === 'rows' && typeof path[1] === 'number') tell(['file', file.data, path[1] + 2], message);
    else tell(path, message);
  };
  const table = chartTable(file, data, complain);
  const drawing = table === null ? null : drawingOf(table, complain);
  if (table === null || drawing === null || !isSound) return null;
  const { columns, rows, values } = table;
  const axis = { label: labelOf(table, complain), from: values?.from ?? null, to: values?.to ?? null };
  if (axis.from !== null && axis.to !== null && axis.to - axis.from <= Math.max(Math.abs(axis.from), Math.abs(axis.to)) * 1e-9)
    complain(['values', 'to'], '`values.to` must be more than `values.from`, by enough to see.');
  else complainOfEnds(axis, extentOf(drawing), complain);
  const marks = (table.marks ?? []).map((mark, index) => markOf(mark, index, drawing, rows, complain)).filter((mark) => mark !== null);
  complainOfEnds(
    axis,
    marks.filter(({ kind }) => kind === 'value').map(({ at }) => at),
    complain,
  );
  const { caption, alt } = file;
  return isSound ? { caption, alt, columns, rows, axis, marks, drawing } : null;
}

/** One series names its axis itself. */
function labelOf({ type, columns, values, intervals }: ChartTable, complain: Complain): string {
  if (values?.label !== undefined) return values.label;
  if (type === 'histogram') return columns[2] ?? '';
  const ends = Object.values(intervals ?? {}).flat();
  const [only, ...others] = columns.slice(1).filter((name) => !ends.includes(name));
  if (type === 'box' || only === undefined || others.length > 0)
    complain(
      ['values'],
      '`values.label` is missing. Say what the values are, with their unit: `values: { label: "Late deliveries in %" }`.',
    );
  return only ?? '';
}

function extentOf(drawing: Drawing): number[] {
  switch (drawing.kind) {
    case 'histogram':
      return drawing.bins.map(({ count }) => count);
    case 'boxes':
      return drawing.boxes.flatMap(({ least, greatest }) => [least, greatest]);
    case 'bars':
    case 'lines':
    case 'points':
      return valuesOf(drawing.series);
    default:
      return drawing satisfies never;
  }
}

function complainOfEnds({ from, to }: Figure['axis'], values: readonly number[], complain: Complain): void {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  if (from !== null && least < from) complain(['values', 'from'], `${least} lies below \`values.from\`. Begin the axis there or lower.`);
  if (to !== null && greatest > to) complain(['values', 'to'], `${greatest} lies above \`values.to\`. End the axis there or higher.`);
}

function markOf(
  { label, value, at }: NonNullable<ChartTable['marks']>[number],
  index: number,
  drawing: Drawing,
  rows: readonly (readonly Cell[])[],
  complain: Complain,
): Mark | null {
  const refuse = (message: string) => {
    complain(['marks', index], message);
    return null;
  };
  if ((value === undefined) === (at === undefined)) return refuse('A mark has either `value` or `at`. Write one of them.');
  if (value !== undefined) return { kind: 'value', at: value, label };
  if (drawing.kind === 'bars' || drawing.kind === 'boxes') return refuse(`Among ${drawing.kind} a mark has no \`at\`. Write \`value\`.`);
  const cells = rows.map(([first = null]) => first);
  const places = drawing.kind === 'lines' ? drawing.places : placesOf(cells);
  const place = placeOf(at, places);
  if (place === null) return refuse(strangePlace(at, places));
  const ends =
    drawing.kind === 'histogram' ? drawing.bins.flatMap(({ from, to }) => [from, to]) : drawing.kind === 'points' ? [place] : allOf(places);
  if (place < Math.min(...ends) || place > Math.max(...ends))
    return refuse('The mark lies outside the data. Put it between the first and the last row.');
  return { kind: 'place', at: place, label };
}

const allOf = (places: Places): readonly number[] => (places.kind === 'names' ? places.names.map((_, index) => index) : places.at);

function placeOf(at: string | number | undefined, places: Places): number | null {
  if (places.kind === 'numbers') return typeof at === 'number' ? at : null;
  if (places.kind === 'dates') return dayOf(at);
  const index = places.names.indexOf(String(at));
  return index === -1 ? null : index;
}

function strangePlace(at: string | number | undefined, places: Places): string {
  if (places.kind === 'numbers') return `The first column holds numbers, and \`${at}\` is none. Write a number.`;
  if (places.kind === 'dates') return `The first column holds dates, and \`${at}\` is none. Write one such as 2026-03-01.`;
  const meant = nearest(String(at), places.names);
  return `The first column has no \`${at}\`. ${meant === null ? `Write ${anyOf(places.names.slice(0, 8))}.` : `Did you mean \`${meant}\`?`}`;
}
