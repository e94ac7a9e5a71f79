import type { Plot } from './chart-geometry.ts';

export type GridLayout = { area: Plot; cellWidth: number; rowHeight: number; isNarrow: boolean };

/** Below this the name of a row stands above its cells. */
const narrow = 620;
const [nameWidth, nameHeight, cellHeight, gap] = [190, 22, 40, 4];

export function gridLayout(rows: number, columns: number, width: number): GridLayout {
  const isNarrow = width < narrow;
  const rowHeight = cellHeight + gap + (isNarrow ? nameHeight : 0);
  const area = { width, height: 0, left: isNarrow ? 0 : nameWidth, right: 0, top: 28, bottom: 4 };
  return {
    area: { ...area, height: area.top + rows * rowHeight + area.bottom },
    cellWidth: (width - area.left - area.right) / columns,
    rowHeight,
    isNarrow,
  };
}

export type PlacedCell = { x: number; y: number; width: number; height: number };

export function cellAt({ area, cellWidth, rowHeight, isNarrow }: GridLayout, row: number, column: number): PlacedCell {
  return {
    x: area.left + column * cellWidth + gap / 2,
    y: area.top + row * rowHeight + (isNarrow ? nameHeight : 0),
    width: cellWidth - gap,
    height: cellHeight,
  };
}

/** Where the name of a row stands. */
export const nameAt = ({ area, rowHeight, isNarrow }: GridLayout, row: number): { x: number; y: number; room: number } => ({
  x: 2,
  y: area.top + row * rowHeight + (isNarrow ? nameHeight - 7 : cellHeight / 2 + 4),
  room: isNarrow ? area.width : nameWidth - 12,
});

/** Where a key leads in a grid whose cells are numbered row by row; null: it is none of its keys. */
export function nextCell(key: string, current: number, columns: number, cells: number): number | null {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[key];
  const next = step === undefined ? { Home: 0, End: cells - 1 }[key] : current + step;
  if (next === undefined || cells === 0) return null;
  return next < 0 || next >= cells ? current : next;
}
