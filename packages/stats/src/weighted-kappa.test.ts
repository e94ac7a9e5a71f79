import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from './random.ts';
import { type Kappa, type KappaWeights, leastForKappaInterval, weightedKappa } from './weighted-kappa.ts';

type Pair = readonly [number, number];

const pairsOf = (table: readonly (readonly number[])[]): Pair[] =>
  table.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, (): Pair => [i, j])));
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const kappaOf = (table: readonly (readonly number[])[], weights: KappaWeights) =>
  weightedKappa(pairsOf(table), { categories: upTo(table.length), weights });

/** The skin condition of 88 patients as two dermatologists saw it: SAS/STAT User's Guide, the FREQ procedure, "Agreement Study". */
const skin = [
  [10, 4, 1, 0],
  [5, 10, 12, 2],
  [2, 4, 12, 5],
  [0, 2, 6, 13],
];

/** J. Uebersax, "Calculating kappa with SAS", the table of 44 with a category that only one rater used. */
const uebersax = [
  [0, 0, 0],
  [5, 16, 3],
  [8, 12, 28],
];

test.each([
  ['the skin condition', skin, 'none', 0.3449, 0.0724, 0.203, 0.4868],
  ['Uebersax’s table', uebersax, 'none', 0.3333, 0.0814, 0.1738, 0.4929],
  ['Uebersax’s table', uebersax, 'linear', 0.2895, 0.0756, 0.1414, 0.4376],
] as const)(
  'gives what SAS prints for %s: kappa, its standard error and interval',
  (_, table, weights, value, standardError, low, high) => {
    expect(kappaOf(table, weights)).toMatchObject({
      isKnown: true,
      value: expect.closeTo(value, 4),
      standardError: expect.closeTo(standardError, 4),
      interval: { isKnown: true, low: expect.closeTo(low, 4), high: expect.closeTo(high, 4) },
    });
  },
);

test('gives what SAS prints for 19 pairs, but no interval of so few', () => {
  // The table that statsmodels compares with SAS in its tests of cohens_kappa.
  const table = [
    [0, 4, 1],
    [0, 8, 0],
    [0, 1, 5],
  ];
  const interval = { isKnown: false, why: 'few' };
  expect(kappaOf(table, 'none')).toMatchObject({
    n: 19,
    value: expect.closeTo(0.4842, 4),
    standardError: expect.closeTo(0.138, 4),
    interval,
  });
  expect(kappaOf(table, 'linear')).toMatchObject({
    n: 19,
    value: expect.closeTo(0.4701, 4),
    standardError: expect.closeTo(0.1457, 4),
    interval,
  });
});

test('gives Cohen’s kappa of his 200 diagnoses', () => {
  // J. Cohen, Psychological Bulletin 70 (1968), table 1: proportions of 200, unweighted kappa .492.
  const diagnoses = [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ];
  expect(kappaOf(diagnoses, 'none')).toMatchObject({ n: 200, value: expect.closeTo(0.492, 3) });
});

test('with quadratic weights is the concordance of the two, 2 · covariance / (variances + squared difference of the means)', () => {
  fc.assert(
    fc.property(somePairs, (pairs) => {
      const found = weightedKappa(pairs, { categories: upTo(5), weights: 'quadratic' });
      if (!found.isKnown) return;
      const average = (value: (pair: Pair) => number) => pairs.reduce((sum, pair) => sum + value(pair), 0) / pairs.length;
      const [a, b] = [average(([x]) => x), average(([, y]) => y)];
      const covariance = average(([x, y]) => (x - a) * (y - b));
      const spread = average(([x, y]) => (x - a) ** 2 + (y - b) ** 2) + (a - b) ** 2;
      expect(found.value).toBeCloseTo((2 * covariance) / spread, 9);
    }),
  );
});

/** The standard error by definition: how kappa changes with each cell's share, numerically, and how the shares vary in a multinomial sample. */
function deltaMethod(table: readonly (readonly number[])[], distance: (i: number, j: number) => number): number {
  const n = table.flat().reduce((sum, count) => sum + count, 0);
  const count = table.length;
  const kappa = (cells: readonly number[]) => {
    const total = cells.reduce((sum, cell) => sum + cell, 0);
    let [observed, expected] = [0, 0];
    for (let a = 0; a < cells.length; a += 1) {
      const [i, j] = [Math.floor(a / count), a % count];
      observed += ((cells[a] ?? 0) / total) * distance(i, j);
      for (let b = 0; b < cells.length; b += 1) {
        expected += (((cells[a] ?? 0) * (cells[b] ?? 0)) / total ** 2) * distance(i, b % count);
      }
    }
    return 1 - observed / expected;
  };
  const cells = table.flat().map((cell) => cell / n);
  const step = 1e-5;
  const slopes = cells.map((_, at) => {
    const moved = (by: number) => kappa(cells.map((cell, index) => (index === at ? cell + by : cell)));
    return (moved(step) - moved(-step)) / (2 * step);
  });
  const squares = cells.reduce((sum, cell, at) => sum + cell * (slopes[at] ?? 0) ** 2, 0);
  const mean = cells.reduce((sum, cell, at) => sum + cell * (slopes[at] ?? 0), 0);
  return Math.sqrt((squares - mean ** 2) / n);
}

test('has the standard error that the delta method gives by numbers alone', () => {
  for (const table of [skin, uebersax]) {
    const error = (weights: KappaWeights) => {
      const found = kappaOf(table, weights);
      return found.isKnown ? found.standardError : null;
    };
    expect(error('none')).toBeCloseTo(
      deltaMethod(table, (i, j) => (i === j ? 0 : 1)),
      6,
    );
    expect(error('linear')).toBeCloseTo(
      deltaMethod(table, (i, j) => Math.abs(i - j)),
      6,
    );
    expect(error('quadratic')).toBeCloseTo(
      deltaMethod(table, (i, j) => (i - j) ** 2),
      6,
    );
  }
});

test('the interval holds the true kappa in about 95 of 100 samples of 50 pairs', () => {
  // Each gives the true level of 4 with the chance 0.7, else any: kappa is 0.49 whatever the weights.
  const random = seededRandom('kappa');
  const rating = (level: number) => (random() < 0.7 ? level : Math.floor(random() * 4));
  for (const [weights, least] of [
    ['none', 0.92],
    ['linear', 0.92],
    ['quadratic', 0.9],
  ] as const) {
    let held = 0;
    for (let sample = 0; sample < 1000; sample += 1) {
      const pairs = Array.from({ length: 50 }, (): Pair => {
        const level = Math.floor(random() * 4);
        return [rating(level), rating(level)];
      });
      const found = weightedKappa(pairs, { categories: upTo(4), weights });
      if (found.isKnown && found.interval.isKnown && found.interval.low <= 0.49 && 0.49 <= found.interval.high) held += 1;
    }
    expect(held / 1000).toBeGreaterThan(least);
    expect(held / 1000).toBeLessThan(0.98);
  }
});

const level = fc.nat({ max: 4 });
const somePairs = fc.array(fc.tuple(level, level), { maxLength: 60, size: 'max' });
const someWeights = fc.constantFrom('none' as const, 'linear' as const, 'quadratic' as const);

test('stays within its bounds and is never a number that is none', () => {
  fc.assert(
    fc.property(somePairs, someWeights, (pairs, weights) => {
      const found = weightedKappa(pairs, { categories: upTo(5), weights });
      const isUndefined = new Set(pairs.flat()).size < 2;
      expect(found.isKnown).toBe(!isUndefined);
      if (!found.isKnown) return;
      expect(found.value).toBeGreaterThanOrEqual(-1);
      expect(found.value).toBeLessThanOrEqual(1);
      expect(found.standardError).toBeGreaterThanOrEqual(0);
      if (!found.interval.isKnown) return;
      expect(found.interval.low).toBeGreaterThanOrEqual(-1);
      expect(found.interval.low).toBeLessThanOrEqual(found.value);
      expect(found.interval.high).toBeGreaterThanOrEqual(found.value);
      expect(found.interval.high).toBeLessThanOrEqual(1);
    }),
  );
});

test('is the same whoever is the first, from whichever end the scale is read and, without weights, whatever the names', () => {
  const same = (found: Kappa, other: Kappa) => {
    expect(other.isKnown).toBe(found.isKnown);
    if (!found.isKnown || !other.isKnown) return;
    expect(other.value).toBeCloseTo(found.value, 9);
    // A root of what cancels: half of the digits are left.
    expect(other.standardError).toBeCloseTo(found.standardError, 6);
  };
  fc.assert(
    fc.property(somePairs, someWeights, fc.shuffledSubarray(upTo(5), { minLength: 5 }), (pairs, weights, names) => {
      const found = weightedKappa(pairs, { categories: upTo(5), weights });
      same(
        found,
        weightedKappa(
          pairs.map(([a, b]) => [b, a] as const),
          { categories: upTo(5), weights },
        ),
      );
      same(found, weightedKappa(pairs, { categories: upTo(5).toReversed(), weights }));
      same(found, weightedKappa(pairs.toReversed(), { categories: upTo(5), weights }));
      const named = (place: number) => `level ${names[place]}`;
      const renamed = weightedKappa(
        pairs.map(([a, b]) => [named(a), named(b)] as const),
        { categories: upTo(5).map(named), weights },
      );
      same(found, renamed);
      if (weights !== 'none') return;
      same(
        weightedKappa(
          pairs.map(([a, b]) => [names[a] ?? 0, names[b] ?? 0] as const),
          { categories: upTo(5), weights },
        ),
        found,
      );
    }),
  );
});

test('is 1 where all agree on more than one level, without an interval that would be certain', () => {
  const agreed = (count: number) => Array.from({ length: count }, (_, index): Pair => [index % 3, index % 3]);
  for (const weights of ['none', 'linear', 'quadratic'] as const) {
    expect(weightedKappa(agreed(1000), { categories: upTo(4), weights })).toEqual({
      isKnown: true,
      n: 1000,
      value: 1,
      standardError: 0,
      interval: { isKnown: false, why: 'no_spread' },
    });
    const few = weightedKappa(agreed(leastForKappaInterval - 1), { categories: upTo(4), weights });
    expect(few).toMatchObject({ value: 1, interval: { isKnown: false, why: 'few' } });
  }
});

test('is 0 where one of them gives everybody the same, and says why there is none where both do', () => {
  const oneSided = upTo(60).map((index): Pair => [1, index % 3]);
  expect(weightedKappa(oneSided, { categories: upTo(3), weights: 'linear' })).toMatchObject({
    value: expect.closeTo(0, 9),
    standardError: 0,
    interval: { isKnown: false, why: 'no_spread' },
  });
  const constant = upTo(60).map((): Pair => [1, 1]);
  expect(weightedKappa(constant, { categories: upTo(3), weights: 'quadratic' })).toEqual({ isKnown: false, n: 60, why: 'one_category' });
  expect(weightedKappa(constant, { categories: [1], weights: 'linear' })).toEqual({ isKnown: false, n: 60, why: 'one_category' });
  expect(weightedKappa([], { categories: [], weights: 'none' })).toEqual({ isKnown: false, n: 0, why: 'no_pairs' });
});

test('refuses a level that is none of the categories, and one that is listed twice', () => {
  expect(() => weightedKappa([[0, 7]], { categories: upTo(3), weights: 'none' })).toThrow('7 is none of the categories');
  expect(() => weightedKappa([[0, Number.NaN]], { categories: upTo(3), weights: 'none' })).toThrow(RangeError);
  expect(() => weightedKappa([[0, 1]], { categories: [0, 1, 1], weights: 'none' })).toThrow('listed twice');
});
