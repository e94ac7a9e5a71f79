import { expect, test } from 'vitest';
import { cellAt, gridLayout, nameAt, nextCell } from './grid-geometry.ts';

test('keys go along rows and columns and stay in the grid', () => {
  const keys = (from: number) =>
    ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => nextCell(key, from, 5, 15));
  expect(keys(6)).toEqual([7, 5, 11, 1, 0, 14]);
  expect(keys(0)).toEqual([1, 0, 5, 0, 0, 14]);
  expect(keys(14)).toEqual([14, 13, 14, 9, 0, 14]);
  expect(nextCell('t', 3, 5, 15)).toBeNull();
  expect(nextCell('End', 0, 5, 0)).toBeNull();
});

test('a narrow grid has the name of a row above its cells, a wide one beside them, and both end where the picture does', () => {
  for (const width of [320, 900]) {
    const layout = gridLayout(3, 5, width);
    const [first, last] = [cellAt(layout, 0, 0), cellAt(layout, 2, 4)];
    expect(nameAt(layout, 0).y < first.y).toBe(width === 320);
    expect(last.x + last.width).toBeLessThanOrEqual(width);
    expect(last.y + last.height).toBeLessThanOrEqual(layout.area.height);
    expect(cellAt(layout, 0, 1).x).toBeGreaterThanOrEqual(first.x + first.width);
  }
});
