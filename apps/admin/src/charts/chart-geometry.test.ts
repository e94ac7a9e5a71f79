import { expect, test } from 'vitest';
import { type Bin, binLabel, chartOf, countStep, partsOf, plot, sideOf, xOf } from './chart-geometry.ts';

const bins = (counts: readonly number[]): Bin[] => counts.map((count, index) => ({ from: index * 10, to: index * 10 + 10, count }));

test('0 stands at the left edge of the plot, 100 at the right one', () => {
  expect(xOf(0)).toBe(plot.left);
  expect(xOf(100)).toBe(plot.width - plot.right);
});

test('bars stand on the base line, in order, without touching, the higher the more people', () => {
  const { bars, baseline } = chartOf(bins([0, 1, 2, 8, 3, 0, 0, 0, 0, 5]));
  for (const bar of bars) expect(bar.y + bar.height).toBeCloseTo(baseline);
  bars.slice(1).forEach((bar, index) => {
    const before = bars[index];
    expect(before === undefined ? 0 : before.x + before.width).toBeLessThan(bar.x);
  });
  expect(bars[0]?.height).toBe(0);
  expect(bars[3]?.height).toBeCloseTo((bars[2]?.height ?? 0) * 4);
});

test('no bar rises above the highest tick, and ticks are whole people', () => {
  for (const highest of [1, 3, 4, 7, 12, 49, 50, 399]) {
    const { bars, countTicks } = chartOf(bins([highest]));
    expect(countTicks.length).toBeLessThanOrEqual(5);
    expect(countTicks.every((tick) => Number.isInteger(tick.value))).toBe(true);
    expect(bars[0]?.y).toBeGreaterThanOrEqual(countTicks.at(-1)?.y ?? Number.POSITIVE_INFINITY);
  }
});

test('steps are 1, 2, 5 and their tens', () => {
  expect([1, 4, 5, 8, 9, 20, 21, 400].map(countStep)).toEqual([1, 1, 2, 2, 5, 5, 10, 100]);
});

test('an empty distribution still has a scale', () => {
  expect(chartOf([]).countTicks.map((tick) => tick.value)).toEqual([0, 1]);
});

test('the last bin says that it takes in 100', () => {
  expect(bins([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]).map(binLabel).slice(-2)).toEqual(['80 to under 90', '90 to 100']);
});

test('the label of a line stays inside the picture, on a narrow screen, too', () => {
  expect([sideOf(xOf(60), 'floor 60', plot), sideOf(xOf(95), 'floor 95', plot)]).toEqual(['start', 'end']);
  const narrow = { ...plot, width: 300 };
  expect([sideOf(xOf(72, narrow), 'line 72', narrow), sideOf(xOf(72, narrow), 'line 72 ± 6.2', narrow)]).toEqual(['start', 'end']);
});

test('a bar is below a line, above it, or on both sides of it, and no wider for that', () => {
  const bar = { x: 100, width: 40 };
  expect(partsOf(bar, null)).toEqual([{ x: 100, width: 40, isBelow: false }]);
  expect(partsOf(bar, 90)).toEqual([{ x: 100, width: 40, isBelow: false }]);
  expect(partsOf(bar, 150)).toEqual([{ x: 100, width: 40, isBelow: true }]);
  expect(partsOf(bar, 110)).toEqual([
    { x: 100, width: 10, isBelow: true },
    { x: 110, width: 30, isBelow: false },
  ]);
});
