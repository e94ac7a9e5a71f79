export type Cell = string | number | null;

/** Two ends, null where a row has no interval. */
export type Interval = readonly [from: number, to: number] | null;

/** One column that is drawn, with a value a row. */
export type Series = {
  name: string;
  values: readonly (number | null)[];
  intervals: { words: string; ends: readonly Interval[] } | null;
};

/** What stands along the first axis: names side by side, numbers, or days since 1970. */
export type Places =
  | { kind: 'names'; names: readonly string[] }
  | { kind: 'numbers'; at: readonly number[] }
  | { kind: 'dates'; at: readonly number[] };

/** A line across the picture, at a value or at a place (of names: at their index). */
export type Mark = { kind: 'value' | 'place'; at: number; label: string };

export type Box = { name: string; least: number; lower: number; median: number; upper: number; greatest: number };

export type Bin = { from: number; to: number; count: number };

export type Drawing =
  | { kind: 'bars'; names: readonly string[]; series: readonly Series[] }
  | { kind: 'lines'; places: Places; series: readonly Series[] }
  | { kind: 'points'; at: readonly number[]; series: readonly Series[] }
  | { kind: 'histogram'; bins: readonly Bin[] }
  | { kind: 'boxes'; boxes: readonly Box[] };

/** A chart that can be drawn, and the table that it is drawn from. */
export type Figure = {
  caption: string;
  /** For whoever cannot see it. */
  alt: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Of the axis of values; an end that is absent follows from the data. */
  axis: { label: string; from: number | null; to: number | null };
  marks: readonly Mark[];
  drawing: Drawing;
};
