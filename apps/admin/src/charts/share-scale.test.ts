import { expect, test } from 'vitest';
import { labelledEvery, sharePlot, sharePoint, stepX } from './share-scale.ts';

const area = { ...sharePlot, width: 468 };

test('puts each step into the middle of its part, and leaves labels out that have no room', () => {
  expect([0, 1, 3].map((index) => stepX(index, 4, area))).toEqual([98, 198, 398]);
  expect([labelledEvery(5, 80, area), labelledEvery(8, 80, area), labelledEvery(8, 400, area)]).toEqual([1, 2, 8]);
});

test('draws all of the points at the top and nothing at the bottom', () => {
  expect(sharePoint(98, { value: 1, low: 0.5, high: 1.2 }, area)).toEqual({ x: 98, y: 40, low: 136, high: 40 });
  expect(sharePoint(98, { value: 0, low: 0, high: 0 }, area).y).toBe(232);
});
