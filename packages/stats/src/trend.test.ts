import { expect, test } from 'vitest';
import { seededRandom } from './random.ts';
import { leastForTrend, trendFrom } from './trend.ts';

const sumsOf = (pairs: readonly (readonly [number, number])[]) =>
  pairs.reduce(
    (sums, [x, y]) => ({ n: sums.n + 1, x: sums.x + x, y: sums.y + y, xx: sums.xx + x * x, xy: sums.xy + x * y, yy: sums.yy + y * y }),
    { n: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0 },
  );
const pairsOf = (count: number, y: (x: number) => number) => Array.from({ length: count }, (_, x) => [x, y(x)] as const);

test('is the slope of a line, exactly where nothing varies around it', () => {
  const trend = trendFrom(sumsOf(pairsOf(100, (x) => 3 - 0.02 * x)));
  expect(trend?.slope).toBeCloseTo(-0.02);
  expect(trend?.low).toBeCloseTo(-0.02, 4);
  expect(trend?.high).toBeCloseTo(-0.02, 4);
});

test('says nothing of few answers, or where nothing can be told apart', () => {
  expect(trendFrom(sumsOf(pairsOf(leastForTrend - 1, (x) => x)))).toBeNull();
  expect(trendFrom(sumsOf(Array.from({ length: 80 }, () => [7, 1] as const)))).toBeNull();
});

test('the interval holds the true slope in about 95 of 100 cases', () => {
  const random = seededRandom('trend');
  let held = 0;
  for (let time = 0; time < 1000; time += 1) {
    const trend = trendFrom(sumsOf(pairsOf(120, (x) => (random() < 0.4 + 0.001 * x ? 1 : 0))));
    if (trend !== null && trend.low <= 0.001 && 0.001 <= trend.high) held += 1;
  }
  expect(held).toBeGreaterThan(925);
  expect(held).toBeLessThan(975);
});
