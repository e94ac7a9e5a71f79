import type { RefObject } from 'react';
import classes from './chart.module.css';
import { ChartPicture } from './chart-picture.tsx';
import own from './grid-chart.module.css';
import { cellAt, gridLayout, nameAt, nextCell } from './grid-geometry.ts';
import { shortened } from './row-geometry.ts';
import { useMarks } from './use-marks.ts';

/** A text, and a shorter one for where it has no room. */
export type Fitting = { long: string; short: string };
/** `strength` from 0 (nothing there) to 1 colours the cell; `isMarked` gives it an edge. `words` are what is read of it. */
export type GridCell = { key: string; value: string; note: Fitting; strength: number; isMarked: boolean; words: string };
export type GridRow = { key: string; name: string; cells: readonly GridCell[] };

type GridChartProps = {
  label: string;
  columns: readonly Fitting[];
  rows: readonly GridRow[];
  summary: string;
  svg: RefObject<SVGSVGElement | null>;
};

/** How much there is in each cell of a grid. */
export function GridChart({ label, columns, rows, summary, svg }: GridChartProps) {
  const cells = rows.length * columns.length;
  const marks = useMarks(cells, (key, current) => nextCell(key, current, columns.length, cells));
  return (
    <ChartPicture {...{ label, summary, svg, marks }} heightAt={(width) => gridLayout(rows.length, columns.length, width).area.height}>
      {(width) => {
        const layout = gridLayout(rows.length, columns.length, width);
        // Short in one column, short in all: half of a scale in words and half in numbers is none.
        const isShort = columns.some((column) => fitting(column, layout.cellWidth - 8) !== column.long);
        return (
          <>
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing cannot be focused */}
            <g aria-hidden="true">
              {columns.map((column, index) => {
                const { x, width: wide } = cellAt(layout, 0, index);
                return (
                  <text key={column.long} className={classes['tick']} x={x + wide / 2} y={18} textAnchor="middle">
                    {isShort ? column.short : column.long}
                  </text>
                );
              })}
              {rows.map(({ key, name }, row) => {
                const { x, y, room } = nameAt(layout, row);
                return (
                  <text key={key} className={classes['count']} x={x} y={y}>
                    {shortened(name, room)}
                  </text>
                );
              })}
            </g>
            {rows.flatMap(({ cells: own }, row) =>
              own.map((cell, column) => (
                // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of a drawing is not interactive; each cell is read as a picture of its words
                <g
                  key={cell.key}
                  role="img"
                  aria-label={cell.words}
                  className={classes['mark']}
                  {...marks.markProps(row * columns.length + column)}
                >
                  <title>{cell.words}</title>
                  <Cell cell={cell} {...cellAt(layout, row, column)} />
                </g>
              )),
            )}
          </>
        );
      }}
    </ChartPicture>
  );
}

/** About as wide as a letter of these labels. */
const letterWidth = 6.2;
/** Notes of cells side by side do not touch. */
const cellPadding = 4;

const fitting = ({ long, short }: Fitting, room: number): string => (long.length * letterWidth <= room ? long : short);

function Cell({ cell, x, y, width, height }: { cell: GridCell } & ReturnType<typeof cellAt>) {
  const middle = x + width / 2;
  return (
    <>
      <rect className={own['cell']} data-empty={cell.strength === 0} x={x} y={y} width={width} height={height} rx={4} />
      {cell.strength === 0 ? null : (
        <rect className={own['strength']} x={x} y={y} width={width} height={height} rx={4} opacity={0.12 + 0.3 * cell.strength} />
      )}
      <rect className={own['edge']} data-marked={cell.isMarked} x={x} y={y} width={width} height={height} rx={4} />
      {cell.value === '' ? null : (
        <text className={classes['count']} x={middle} y={y + (cell.note.long === '' ? 25 : 17)} textAnchor="middle">
          {cell.value}
        </text>
      )}
      {cell.note.long === '' ? null : (
        <text className={classes['tick']} x={middle} y={y + (cell.value === '' ? 24 : 33)} textAnchor="middle">
          {fitting(cell.note, width - 2 * cellPadding)}
        </text>
      )}
    </>
  );
}
