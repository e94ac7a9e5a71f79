import { mostBars } from './chart-file.ts';
import type { ChartTable } from './chart-table.ts';
import type { Complain } from './complain.ts';
import type { Bin, Box, Cell, Drawing } from './figure.ts';
import { namesOf, placesOf } from './places.ts';
import { seriesOf } from './series-of.ts';

/** The rows as what their kind of chart is made of. What does not fit is told. */
export function drawingOf(file: ChartTable, complain: Complain): Drawing | null {
  switch (file.type) {
    case 'bar':
      return barsOf(file, complain);
    case 'line':
      return linesOf(file, complain);
    case 'point':
      return pointsOf(file, complain);
    case 'histogram':
      return histogramOf(file, complain);
    case 'box':
      return boxesOf(file, complain);
    default:
      return file.type satisfies never;
  }
}

const firstOf = ({ rows }: ChartTable): Cell[] => rows.map(([first = null]) => first);

function barsOf(file: ChartTable, complain: Complain): Drawing {
  complainOfNames(file, complain);
  return { kind: 'bars', names: namesOf(firstOf(file)), series: seriesOf(file, complain) };
}

function complainOfNames(file: ChartTable, complain: Complain): void {
  const names = namesOf(firstOf(file));
  if (names.length > mostBars)
    complain(['rows'], `There are ${names.length} rows; a chart has room for ${mostBars} names. Leave some out, or draw lines.`);
  complainOfTwins(names, complain);
  if (firstOf(file).includes(null)) complain(['rows', firstOf(file).indexOf(null)], 'The first value of a row is its name. Write it.');
}

function complainOfTwins(names: readonly string[], complain: Complain): void {
  const twin = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twin !== -1) complain(['rows', twin], `There are two rows \`${names[twin]}\`. Rename one, or put them together.`);
}

function linesOf(file: ChartTable, complain: Complain): Drawing {
  const first = firstOf(file);
  const places = placesOf(first);
  if (first.includes(null)) complain(['rows', first.indexOf(null)], 'The first value of a row says where it stands. Write it.');
  if (places.kind === 'names') complainOfTwins(places.names, complain);
  else {
    const back = places.at.findIndex((place, index) => place <= (places.at[index - 1] ?? Number.NEGATIVE_INFINITY));
    if (back !== -1)
      complain(['rows', back], `\`${first[back]}\` does not come after the row before it. Sort the rows by the first column.`);
  }
  return { kind: 'lines', places, series: seriesOf(file, complain) };
}

function pointsOf(file: ChartTable, complain: Complain): Drawing {
  const at = numbersOf(file, 0, complain);
  return { kind: 'points', at, series: seriesOf(file, complain) };
}

/** A column in which every value must be a number. */
function numbersOf({ rows, columns }: ChartTable, column: number, complain: Complain): number[] {
  const numbers: number[] = [];
  for (const [index, row] of rows.entries()) {
    const cell = row[column];
    if (typeof cell === 'number') numbers.push(cell);
    else complain(['rows', index, column], `\`${columns[column]}\` must be a number in every row, not ${JSON.stringify(cell)}.`);
  }
  return numbers;
}

function histogramOf(file: ChartTable, complain: Complain): Drawing | null {
  if (!hasColumns(file, ['where a bin begins', 'where it ends', 'how many are in it'], complain)) return null;
  const [from, to, count] = [0, 1, 2].map((column) => numbersOf(file, column, complain));
  const bins = file.rows.map((_, index): Bin => ({ from: from?.[index] ?? 0, to: to?.[index] ?? 0, count: count?.[index] ?? 0 }));
  if (from?.length === bins.length && to?.length === bins.length && count?.length === bins.length) complainOfBins(bins, complain);
  return { kind: 'histogram', bins };
}

function complainOfBins(bins: readonly Bin[], complain: Complain): void {
  for (const index of bins.keys()) {
    const message = complaintAboutBin(bins, index);
    if (message === null) continue;
    complain(['rows', index], message);
    return;
  }
}

/** Bins of different width would show one and the same density as bars of different height. */
function complaintAboutBin(bins: readonly Bin[], index: number): string | null {
  const { from, to, count } = bins[index] ?? { from: 0, to: 0, count: 0 };
  const [first, before] = [bins[0], bins[index - 1]];
  const isNear = (a: number, b: number) => Math.abs(a - b) <= (to - from) * 1e-6;
  if (to <= from) return 'A bin must end after it begins.';
  if (count < 0) return 'There cannot be fewer than 0 in a bin.';
  if (first !== undefined && !isNear(to - from, first.to - first.from))
    return 'This bin is not as wide as the first one. Make all bins equally wide.';
  if (before !== undefined && !isNear(from, before.to)) return 'A bin must begin where the one before it ends. Write an empty bin with 0.';
  return null;
}

const boxColumns = ['the name', 'the least', 'the lower quartile', 'the median', 'the upper quartile', 'the greatest value'];

function boxesOf(file: ChartTable, complain: Complain): Drawing | null {
  if (!hasColumns(file, boxColumns, complain)) return null;
  complainOfNames(file, complain);
  const [least = [], lower = [], median = [], upper = [], greatest = []] = [1, 2, 3, 4, 5].map((column) =>
    numbersOf(file, column, complain),
  );
  const boxes = namesOf(firstOf(file)).map((name, index): Box => {
    const at = (column: readonly number[]) => column[index] ?? 0;
    return { name, least: at(least), lower: at(lower), median: at(median), upper: at(upper), greatest: at(greatest) };
  });
  for (const [index, box] of boxes.entries()) {
    const ordered = [box.least, box.lower, box.median, box.upper, box.greatest];
    if (ordered.some((value, place) => value < (ordered[place - 1] ?? Number.NEGATIVE_INFINITY)))
      complain(['rows', index], 'The five numbers of a box must go up, from the least to the greatest.');
  }
  return { kind: 'boxes', boxes };
}

function hasColumns({ type, columns, intervals }: ChartTable, meant: readonly string[], complain: Complain): boolean {
  if (intervals !== undefined) complain(['intervals'], `${type === 'box' ? 'Boxes' : 'A histogram'} cannot have intervals. Remove them.`);
  if (columns.length === meant.length) return true;
  complain(['columns'], `The columns of ${type === 'box' ? 'boxes' : 'a histogram'} are ${meant.length}: ${meant.join(', ')}.`);
  return false;
}
