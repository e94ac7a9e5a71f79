import type { TableSketch } from '@assay/core/questions';
import { expect, test } from 'vitest';
import { layoutTables, sketch } from './table-layout.ts';

const table = (name: string, ...references: string[]): TableSketch => ({
  name,
  columns: [
    { name: 'id', type: 'INTEGER', isKey: true, isNullable: false, references: null },
    ...references.map((to) => ({
      name: `${to}_id`,
      type: 'INTEGER',
      isKey: false,
      isNullable: true,
      references: { table: to, column: 'id' },
    })),
  ],
  rows: [],
  rowCount: 0,
});

test('a table stands right of what it points to, and none on top of another', () => {
  const { tables, arrows, width, height } = layoutTables([
    table('lines', 'orders', 'goods'),
    table('orders', 'people'),
    table('people'),
    table('goods'),
  ]);
  const left = Object.fromEntries(tables.map((placed) => [placed.table.name, placed.left / (sketch.width + sketch.gapX)]));
  expect(left).toEqual({ people: 0, goods: 0, orders: 1, lines: 2 });
  const [people, goods] = ['people', 'goods'].map((name) => tables.find((placed) => placed.table.name === name));
  expect((people?.top ?? 0) + (people?.height ?? 0)).toBeLessThan(goods?.top ?? 0);
  expect(arrows.map(({ id }) => id).sort()).toEqual(['lines.goods_id', 'lines.orders_id', 'orders.people_id']);
  expect([width, height]).toEqual([3 * sketch.width + 2 * sketch.gapX, Math.max(...tables.map((placed) => placed.top + placed.height))]);
});

test('tables that point at one another, at themselves or at nothing that is there are drawn all the same', () => {
  const { tables, arrows } = layoutTables([table('a', 'b'), table('b', 'a'), table('c', 'c', 'gone')]);
  expect(tables).toHaveLength(3);
  expect(arrows.map(({ id }) => id)).toEqual(['a.b_id', 'b.a_id']);
});
