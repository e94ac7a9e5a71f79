import { expect, test } from 'vitest';
import { fisherExact, selectionRates } from './selection-rates.ts';

test('the tea of Fisher’s lady: 3 of 4 cups right is 0.486, all four 0.029', () => {
  // R. A. Fisher, The Design of Experiments, 1935, chapter 2; two-sided as R’s fisher.test gives it.
  expect(fisherExact({ n: 4, passed: 3 }, { n: 4, passed: 1 })).toBeCloseTo(0.4857, 4);
  expect(fisherExact({ n: 4, passed: 4 }, { n: 4, passed: 0 })).toBeCloseTo(0.02857, 5);
  expect(fisherExact({ n: 10, passed: 5 }, { n: 20, passed: 10 })).toBe(1);
});

test('agrees with counting every way of dealing the passes out', () => {
  const [n, m, a, b] = [6, 5, 5, 1];
  const deals: number[] = [];
  for (let mask = 0; mask < 2 ** (n + m); mask += 1) {
    const bits = Array.from({ length: n + m }, (_, bit) => (mask >> bit) & 1);
    if (bits.reduce((sum, bit) => sum + bit, 0) === a + b) deals.push(bits.slice(0, n).reduce((sum, bit) => sum + bit, 0));
  }
  const chance = (k: number) => deals.filter((deal) => deal === k).length / deals.length;
  const expected = deals.filter((deal) => chance(deal) <= chance(a) + 1e-12).length / deals.length;
  expect(fisherExact({ n, passed: a }, { n: m, passed: b })).toBeCloseTo(expected, 9);
});

test('rates are held against the highest; groups of fewer than ten are counted and not told', () => {
  const { groups, hidden } = selectionRates([
    { group: 'b', n: 40, passed: 12 },
    { group: 'a', n: 50, passed: 30 },
    { group: 'c', n: 9, passed: 9 },
  ]);
  expect(hidden).toBe(1);
  expect(groups.map(({ group, rate, ratio }) => [group, rate, ratio])).toEqual([
    ['a', 0.6, null],
    ['b', 0.3, expect.closeTo(0.5, 12)],
  ]);
  expect(groups[1]?.p).toBeLessThan(0.01);
  expect(groups[0]?.p).toBeNull();
  expect(groups[0]?.ratioInterval).toBeNull();
  expect(groups[1]?.ratioInterval?.low).toBeGreaterThan(0.25);
  expect(groups[1]?.ratioInterval?.high).toBeLessThan(1);
  expect(
    selectionRates([
      { group: 'a', n: 12, passed: 0 },
      { group: 'b', n: 12, passed: 0 },
    ]).groups[1],
  ).toMatchObject({ ratio: null, ratioInterval: null, p: 1 });
});
