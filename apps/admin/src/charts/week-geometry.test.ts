import { expect, test } from 'vitest';
import { sharePlot, shareY } from './share-scale.ts';
import { datedWeeks, middleOf, stretchesOf, weekScale } from './week-geometry.ts';

const share = { value: 0.5, low: 0.3, high: 0.7 };
const week = (monday: string, isKnown = true) => ({ monday, weeks: 1, share: isKnown ? share : null });
const weeks = [week('2026-01-05'), week('2026-01-12'), week('2026-01-19', false), week('2026-01-26')];

test('the first Monday is at the left edge, the end of the last week at the right one', () => {
  const x = weekScale(weeks, sharePlot);
  expect(x('2026-01-05')).toBe(sharePlot.left);
  expect(x('2026-02-02')).toBe(sharePlot.width - sharePlot.right);
  expect(x(middleOf(week('2026-01-05')))).toBeCloseTo(sharePlot.left + (sharePlot.width - sharePlot.left - sharePlot.right) / 8);
});

test('some weeks at a time follow on each other as single ones do', () => {
  const months = ['2026-01-05', '2026-02-02', '2026-03-02'].map((monday) => ({ ...week(monday), weeks: 4 }));
  expect(stretchesOf(months, sharePlot).map(({ length }) => length)).toEqual([3]);
  expect(weekScale(months, sharePlot)('2026-03-30')).toBe(sharePlot.width - sharePlot.right);
  expect(middleOf({ monday: '2026-01-05', weeks: 4 })).toBe('2026-01-19T00:00:00.000Z');
});

test('a change before the first week stands at the edge', () => {
  expect(weekScale(weeks, sharePlot)('2025-06-01')).toBe(sharePlot.left);
});

test('no line is drawn over a week of too few, nor over weeks that are not there', () => {
  expect(stretchesOf(weeks, sharePlot).map(({ length }) => length)).toEqual([2, 1]);
  expect(stretchesOf([week('2026-01-05'), week('2026-01-26')], sharePlot).map(({ length }) => length)).toEqual([1, 1]);
  expect(stretchesOf([week('2026-01-05', false)], sharePlot)).toEqual([]);
});

test('more is higher, and the interval lies around its value', () => {
  const [[point] = []] = stretchesOf(weeks, sharePlot);
  expect([shareY(1, sharePlot), shareY(0, sharePlot)]).toEqual([sharePlot.top, sharePlot.height - sharePlot.bottom]);
  expect(point === undefined ? [] : [point.high < point.y, point.y < point.low]).toEqual([true, true]);
});

test('dates stand as often as there is room for them', () => {
  const year = Array.from({ length: 52 }, (_, index) => week(new Date(Date.UTC(2026, 0, 5 + 7 * index)).toISOString().slice(0, 10)));
  expect(datedWeeks(weeks, sharePlot)).toHaveLength(4);
  expect(datedWeeks(year, sharePlot).length).toBeLessThanOrEqual(9);
  expect(datedWeeks(year, { ...sharePlot, width: 320 }).length).toBeLessThanOrEqual(3);
});
