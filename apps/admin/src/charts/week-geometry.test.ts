import { expect, test } from 'vitest';
import { datedWeeks, middleOf, shareY, stretchesOf, weekPlot, weekScale } from './week-geometry.ts';

const share = { value: 0.5, low: 0.3, high: 0.7 };
const week = (monday: string, isKnown = true) => ({ monday, share: isKnown ? share : null });
const weeks = [week('2026-01-05'), week('2026-01-12'), week('2026-01-19', false), week('2026-01-26')];

test('the first Monday is at the left edge, the end of the last week at the right one', () => {
  const x = weekScale(weeks, weekPlot);
  expect(x('2026-01-05')).toBe(weekPlot.left);
  expect(x('2026-02-02')).toBe(weekPlot.width - weekPlot.right);
  expect(x(middleOf('2026-01-05'))).toBeCloseTo(weekPlot.left + (weekPlot.width - weekPlot.left - weekPlot.right) / 8);
});

test('a change before the first week stands at the edge', () => {
  expect(weekScale(weeks, weekPlot)('2025-06-01')).toBe(weekPlot.left);
});

test('no line is drawn over a week of too few, nor over weeks that are not there', () => {
  expect(stretchesOf(weeks, weekPlot).map(({ length }) => length)).toEqual([2, 1]);
  expect(stretchesOf([week('2026-01-05'), week('2026-01-26')], weekPlot).map(({ length }) => length)).toEqual([1, 1]);
  expect(stretchesOf([week('2026-01-05', false)], weekPlot)).toEqual([]);
});

test('more is higher, and the interval lies around its value', () => {
  const [[point] = []] = stretchesOf(weeks, weekPlot);
  expect([shareY(1, weekPlot), shareY(0, weekPlot)]).toEqual([weekPlot.top, weekPlot.height - weekPlot.bottom]);
  expect(point === undefined ? [] : [point.high < point.y, point.y < point.low]).toEqual([true, true]);
});

test('dates stand as often as there is room for them', () => {
  const year = Array.from({ length: 52 }, (_, index) => week(new Date(Date.UTC(2026, 0, 5 + 7 * index)).toISOString().slice(0, 10)));
  expect(datedWeeks(weeks, weekPlot)).toHaveLength(4);
  expect(datedWeeks(year, weekPlot).length).toBeLessThanOrEqual(9);
  expect(datedWeeks(year, { ...weekPlot, width: 320 }).length).toBeLessThanOrEqual(3);
});
