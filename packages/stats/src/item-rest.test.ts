import { expect, test } from 'vitest';
import { type PairMoments, withinGroupCorrelation, withinGroupDeviation } from './item-rest.ts';
import { seededRandom } from './random.ts';

type Pair = readonly [x: number, y: number];

const sums = (pairs: readonly Pair[]): PairMoments =>
  pairs.reduce(
    (of, [x, y]) => ({
      n: of.n + 1,
      sumX: of.sumX + x,
      sumY: of.sumY + y,
      squaresX: of.squaresX + x * x,
      squaresY: of.squaresY + y * y,
      products: of.products + x * y,
    }),
    { n: 0, sumX: 0, sumY: 0, squaresX: 0, squaresY: 0, products: 0 },
  );

const pairs: readonly Pair[] = [
  [1, 0.8],
  [0, 0.3],
  [0.5, 0.55],
  [1, 0.9],
  [0.25, 0.2],
  [0.75, 0.6],
  [0, 0.35],
  [1, 0.7],
  [1, 0.95],
  [0.5, 0.4],
];

test('gives what Python’s statistics.correlation gives, with Fisher’s interval', () => {
  const found = withinGroupCorrelation([sums(pairs)]);
  if (!found.isKnown) throw new Error(found.why);
  expect(found).toMatchObject({ n: 10 });
  expect(found.r).toBeCloseTo(0.9062827, 7);
  expect(found.low).toBeCloseTo(0.64431517, 7);
  expect(found.high).toBeCloseTo(0.97790018, 7);
});

test('takes each group’s own means, so that an easier assessment with stronger people makes no correlation', () => {
  const within = withinGroupCorrelation([sums(pairs.slice(0, 5)), sums(pairs.slice(5))]);
  expect(within).toMatchObject({ isKnown: true, n: 10, r: expect.closeTo(0.9053902, 7) });
  const random = seededRandom('two assessments');
  const unrelated = (level: number) => Array.from({ length: 500 }, (): Pair => [level + 0.2 * random(), level + 0.2 * random()]);
  const weak = sums(unrelated(0));
  const strong = sums(unrelated(0.8));
  const apart = withinGroupCorrelation([weak, strong]);
  if (!apart.isKnown) throw new Error(apart.why);
  expect(Math.abs(apart.r)).toBeLessThan(0.1);
  expect(apart.low).toBeLessThan(0);
  expect(apart.high).toBeGreaterThan(0);
});

test('one answer alone in its assessment changes nothing', () => {
  const alone = withinGroupCorrelation([sums(pairs), sums([[0.3, 0.7]])]);
  const without = withinGroupCorrelation([sums(pairs)]);
  expect(alone).toEqual({ ...without, n: 11 });
});

test('is the same whichever way scores are counted and whatever the order of the groups', () => {
  const random = seededRandom('order');
  for (let round = 0; round < 50; round += 1) {
    const some = Array.from({ length: 30 }, (): Pair => [random(), random()]);
    const groups = [sums(some.slice(0, 12)), sums(some.slice(12))];
    const found = withinGroupCorrelation(groups);
    const halved = withinGroupCorrelation([
      sums(some.slice(0, 12).map(([x, y]) => [x / 2, y])),
      sums(some.slice(12).map(([x, y]) => [x / 2, y])),
    ]);
    const turned = withinGroupCorrelation(groups.toReversed());
    if (!found.isKnown || !halved.isKnown || !turned.isKnown) throw new Error('not known');
    expect(found.low).toBeLessThanOrEqual(found.r);
    expect(found.high).toBeGreaterThanOrEqual(found.r);
    expect(halved.r).toBeCloseTo(found.r, 9);
    expect(turned.r).toBeCloseTo(found.r, 9);
  }
});

test('says why it is not known', () => {
  const same = (x: number, y: number) => Array.from({ length: 20 }, (_, index): Pair => [x < 0 ? index / 20 : x, y < 0 ? index / 20 : y]);
  expect(withinGroupCorrelation([])).toEqual({ isKnown: false, n: 0, why: 'few' });
  expect(withinGroupCorrelation([sums(pairs.slice(0, 3))])).toEqual({ isKnown: false, n: 3, why: 'few' });
  expect(withinGroupCorrelation([sums(same(0.1, -1))])).toEqual({ isKnown: false, n: 20, why: 'same_score' });
  expect(withinGroupCorrelation([sums(same(-1, 0.7))])).toEqual({ isKnown: false, n: 20, why: 'same_rest' });
  expect(withinGroupCorrelation(pairs.map((pair) => sums([pair])))).toMatchObject({ isKnown: false, why: 'few' });
});

test('the spread within groups is that of deviations from their own means', () => {
  const [first, second] = [sums([1, 2, 3].map((x) => [x, 0])), sums([11, 12, 13].map((x) => [x, 0]))];
  expect(withinGroupDeviation([first])).toBeCloseTo(1, 12);
  expect(withinGroupDeviation([first, second])).toBeCloseTo(1, 12);
  expect(withinGroupDeviation([sums([[70, 0]]), sums([[80, 0]])])).toBeNull();
  expect(withinGroupDeviation([sums([70, 70, 70].map((x) => [x, 0]))])).toBe(0);
});
