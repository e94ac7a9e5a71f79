import { expect, test } from 'vitest';
import { quantileWithInterval } from './quantile.ts';
import { seededRandom } from './random.ts';

const upTo = (n: number) => Array.from({ length: n }, (_, index) => ({ value: index + 1, count: 1 }));

test.each([
  [5, 0.5, { value: 3, low: null, high: null }],
  [6, 0.5, { value: 3, low: 1, high: 6 }],
  [10, 0.5, { value: 5, low: 2, high: 9 }],
  [25, 0.5, { value: 13, low: 8, high: 18 }],
  [100, 0.5, { value: 50, low: 40, high: 61 }],
  [25, 0.25, { value: 7, low: 2, high: 12 }],
  [100, 0.25, { value: 25, low: 17, high: 35 }],
  [5, 0.25, { value: 2, low: null, high: 4 }],
  [1000, 0.5, { value: 500, low: 469, high: 532 }],
  [3000, 0.25, { value: 750, low: 704, high: 798 }],
  [5000, 0.5, { value: 2500, low: 2431, high: 2570 }],
])('of %i values the quantile %f has the ranks that exact fractions give', (n, share, expected) => {
  expect(quantileWithInterval(upTo(n), share)).toEqual(expected);
});

test('counts values that came several times, in whatever order', () => {
  const counted = [
    { value: 9, count: 0 },
    { value: 5, count: 60 },
    { value: 1, count: 40 },
  ];
  expect(quantileWithInterval(counted, 0.5)).toEqual({ value: 5, low: 1, high: 5 });
});

test('is quick and has its bounds with a million values', () => {
  const found = quantileWithInterval(
    [
      { value: 1, count: 500_000 },
      { value: 2, count: 500_000 },
    ],
    0.5,
  );
  expect(found).toEqual({ value: 1, low: 1, high: 2 });
});

test('holds the true median in at least about 95 of 100 samples', () => {
  const random = seededRandom('median');
  for (const n of [12, 60]) {
    let held = 0;
    for (let sample = 0; sample < 1000; sample += 1) {
      const found = quantileWithInterval(
        Array.from({ length: n }, () => ({ value: random(), count: 1 })),
        0.5,
      );
      if (found !== null && (found.low ?? 0) <= 0.5 && (found.high ?? 1) >= 0.5) held += 1;
    }
    expect(held / 1000).toBeGreaterThan(0.935);
  }
});

test('knows no quantile of nothing, and none at the ends', () => {
  expect(quantileWithInterval([], 0.5)).toBeNull();
  expect(() => quantileWithInterval(upTo(3), 1)).toThrow(RangeError);
});
