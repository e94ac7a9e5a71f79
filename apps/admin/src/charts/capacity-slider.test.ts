import { expect, test } from 'vitest';
import { fivesOf, percentAfter, percentAt } from './capacity-slider.ts';
import { plot, xOf } from './chart-geometry.ts';

test('a pointer is on the per cent that is drawn under it, whatever size the drawing is shown at', () => {
  for (const percent of [0, 37, 72, 100]) {
    expect(percentAt(xOf(percent), { left: 0, width: plot.width }, plot)).toBe(percent);
    expect(percentAt(90 + xOf(percent) / 2, { left: 90, width: plot.width / 2 }, plot)).toBe(percent);
  }
});

test('beyond the ends of the scale the line stays at its end', () => {
  expect([percentAt(-500, { left: 0, width: plot.width }, plot), percentAt(5000, { left: 0, width: plot.width }, plot)]).toEqual([0, 100]);
});

test('arrows move the line by one, pages by ten, Home and End to its ends, and never beyond', () => {
  expect(
    ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'].map((key) => percentAfter(key, 72)),
  ).toEqual([73, 73, 71, 71, 82, 62, 0, 100]);
  expect([percentAfter('PageUp', 95), percentAfter('PageDown', 4), percentAfter('ArrowRight', 100)]).toEqual([100, 0, 100]);
  expect(percentAfter('t', 50)).toBeNull();
});

test('each score is in one stretch, a full score in the last', () => {
  const counts = Array.from({ length: 101 }, () => 1);
  const fives = fivesOf(counts);
  expect(fives.map(({ count }) => count)).toEqual([...Array.from({ length: 19 }, () => 5), 6]);
  expect(fives.at(-1)).toEqual({ from: 95, to: 100, count: 6 });
});
