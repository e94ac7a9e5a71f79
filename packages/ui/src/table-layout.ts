import type { TableSketch } from '@assay/core/questions';

/** Where the tables of a sketch stand, in pixels: those that others point to are further left. */
export type PlacedTable = { table: TableSketch; left: number; top: number; height: number };
/** From a column to the one that it points to. */
export type Arrow = { id: string; path: string };
export type TableLayout = { tables: readonly PlacedTable[]; arrows: readonly Arrow[]; width: number; height: number };

export const sketch = { width: 216, headHeight: 32, rowHeight: 26, gapX: 44, gapY: 20 } as const;

export function layoutTables(tables: readonly TableSketch[]): TableLayout {
  const depths = depthsOf(tables);
  const heights = new Map<number, number>();
  const placed = tables.map((table): PlacedTable => {
    const depth = depths.get(table.name) ?? 0;
    const top = heights.get(depth) ?? 0;
    const height = sketch.headHeight + sketch.rowHeight * table.columns.length + 2;
    heights.set(depth, top + height + sketch.gapY);
    return { table, left: depth * (sketch.width + sketch.gapX), top, height };
  });
  return {
    tables: placed,
    arrows: arrowsBetween(placed),
    width: Math.max(0, ...placed.map(({ left }) => left + sketch.width)),
    height: Math.max(0, ...placed.map(({ top, height }) => top + height)),
  };
}

/** How many tables lie in a row behind one; a circle of references ends where it began. */
function depthsOf(tables: readonly TableSketch[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  const depthOf = (name: string, above: readonly string[]): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    const columns = tables.find((table) => table.name === name)?.columns ?? [];
    const behind = columns.flatMap(({ references }) =>
      references === null || references.table === name || above.includes(references.table) ? [] : [references.table],
    );
    return 1 + Math.max(-1, ...behind.map((table) => depthOf(table, [...above, name])));
  };
  for (const { name } of tables) depths.set(name, depthOf(name, []));
  return depths;
}

function arrowsBetween(placed: readonly PlacedTable[]): Arrow[] {
  return placed.flatMap((from) =>
    from.table.columns.flatMap(({ name, references }, index): Arrow[] => {
      const to = placed.find(({ table }) => table.name === references?.table);
      if (references === null || to === undefined || to === from) return [];
      const column = to.table.columns.findIndex((candidate) => candidate.name === references.column);
      const [startY, endY] = [rowMiddle(from, index), rowMiddle(to, Math.max(0, column))];
      const isLeft = to.left < from.left;
      const startX = isLeft ? from.left : from.left + sketch.width;
      const endX = to.left + sketch.width;
      const bend = sketch.gapX / 2;
      const [first, second] = [isLeft ? startX - bend : startX + bend, endX + bend];
      return [{ id: `${from.table.name}.${name}`, path: `M${startX} ${startY} C${first} ${startY} ${second} ${endY} ${endX} ${endY}` }];
    }),
  );
}

function rowMiddle({ top }: PlacedTable, index: number): number {
  return top + 1 + sketch.headHeight + sketch.rowHeight * (index + 0.5);
}
