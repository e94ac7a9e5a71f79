import { anyOf, nearest } from '../problems.ts';
import { mostSeries } from './chart-file.ts';
import type { ChartTable } from './chart-table.ts';
import type { Complain } from './complain.ts';
import type { Interval, Series } from './figure.ts';

/** Every column but the first and the ends of intervals. */
export function seriesOf(file: ChartTable, complain: Complain): Series[] {
  const { type, columns, rows, intervals = {} } = file;
  const own = columns.slice(1);
  complainOfIntervals(own, intervals, complain);
  const ends = Object.values(intervals).flat();
  const drawn = own.filter((name) => !ends.includes(name));
  if (drawn.length === 0) complain(['intervals'], 'Every column is an end of an interval. Leave one to be drawn.');
  if (drawn.length > mostSeries[type])
    complain(['columns'], `${drawn.length} columns are drawn; a reader tells at most ${mostSeries[type]} apart here. Leave some out.`);
  const columnOf = (name: string) =>
    rows.map((row, index) => numberAt(row[columns.indexOf(name)], name, index, columns.indexOf(name), complain));
  return drawn.map((name): Series => {
    const values = columnOf(name);
    if (values.every((value) => value === null)) complain(['columns'], `The column \`${name}\` has no value. Remove it.`);
    const named = Object.hasOwn(intervals, name) ? intervals[name] : undefined;
    if (named === undefined) return { name, values, intervals: null };
    const [low, high] = named.map(columnOf);
    const both = values.map((value, index) => endsOf(value, low?.[index] ?? null, high?.[index] ?? null, index, complain));
    return { name, values, intervals: { words: `${named[0]} to ${named[1]}`, ends: both } };
  });
}

function numberAt(cell: unknown, name: string, row: number, column: number, complain: Complain): number | null {
  if (typeof cell === 'number' || cell === null) return cell;
  complain(['rows', row, column], `\`${name}\` must be a number or null in every row, not ${JSON.stringify(cell)}.`);
  return null;
}

function complainOfIntervals(own: readonly string[], intervals: NonNullable<ChartTable['intervals']>, complain: Complain): void {
  const named = Object.entries(intervals).flatMap(([name, ends]) => [name, ...ends]);
  for (const name of named) {
    if (!own.includes(name)) {
      const meant = nearest(name, own);
      complain(
        ['intervals'],
        `There is no column \`${name}\` to draw. ${meant === null ? `Write ${anyOf(own)}.` : `Did you mean \`${meant}\`?`}`,
      );
    }
    if (named.indexOf(name) !== named.lastIndexOf(name)) {
      complain(['intervals'], `\`${name}\` stands twice in the intervals. A column is drawn, or it is one end of one interval.`);
      return;
    }
  }
}

function endsOf(value: number | null, low: number | null, high: number | null, row: number, complain: Complain): Interval {
  if (value === null && low === null && high === null) return null;
  if (value === null || (low === null) !== (high === null)) {
    complain(['rows', row], 'An interval has a value and both ends, or none of them. Write null for both ends where it is not known.');
    return null;
  }
  if (low === null || high === null) return null;
  if (low > value || value > high)
    complain(['rows', row], `${value} lies outside its interval from ${low} to ${high}. Swap the ends or mend a number.`);
  return [low, high];
}
