import { expect, test } from 'vitest';
import { acrossOf, scatterPlot, signPath, tones, upOf } from './scatter-geometry.ts';

const facility = { from: 0, to: 1 };
const discrimination = { from: -0.4, to: 0.8 };
const { left, right, top, bottom, width, height } = scatterPlot;

test('the axes end at the edges of the plot, and more is to the right and above', () => {
  expect([acrossOf(facility, 0, scatterPlot), acrossOf(facility, 1, scatterPlot)]).toEqual([left, width - right]);
  expect([upOf(discrimination, -0.4, scatterPlot), upOf(discrimination, 0.8, scatterPlot)]).toEqual([height - bottom, top]);
  expect(upOf(discrimination, 0.2, scatterPlot)).toBeCloseTo((height - bottom + top) / 2);
});

test('what lies beyond an axis stands at its end', () => {
  expect([acrossOf(facility, 1.7, scatterPlot), upOf(discrimination, -1, scatterPlot)]).toEqual([width - right, height - bottom]);
});

test('each tone has a sign of its own', () => {
  expect(new Set(tones.map((tone) => signPath(tone, 10, 10))).size).toBe(tones.length);
});
