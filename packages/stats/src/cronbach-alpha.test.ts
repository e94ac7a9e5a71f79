import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cronbachAlpha } from './cronbach-alpha.ts';
import { seededRandom } from './random.ts';

/** Six people, four items. */
const scores = [
  [5, 4, 4, 5],
  [2, 3, 2, 1],
  [4, 4, 5, 3],
  [3, 2, 3, 3],
  [1, 2, 1, 2],
  [4, 5, 3, 4],
];

/** C. Hoyt, Psychometrika 6 (1941): 1 − MS rest / MS people of an analysis of variance, and the standard error of the total √(k · MS rest). */
function hoyt(rows: readonly (readonly number[])[]): { value: number; standardErrorOfMeasurement: number } {
  const [n, k] = [rows.length, rows[0]?.length ?? 0];
  const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const whole = average(rows.flat());
  const people = rows.map(average);
  const items = Array.from({ length: k }, (_, item) => average(rows.map((row) => row[item] ?? 0)));
  const between = people.reduce((sum, person) => sum + k * (person - whole) ** 2, 0) / (n - 1);
  const squares = rows.flatMap((row, person) =>
    row.map((score, item) => (score - (people[person] ?? 0) - (items[item] ?? 0) + whole) ** 2),
  );
  const rest = squares.reduce((sum, square) => sum + square, 0) / ((n - 1) * (k - 1));
  return { value: 1 - rest / between, standardErrorOfMeasurement: Math.sqrt(k * rest) };
}

test('is Hoyt’s coefficient from an analysis of variance, with its standard error, for the whole and without each item', () => {
  const found = cronbachAlpha(scores);
  if (!found.isKnown) throw new Error(found.why);
  const exact = hoyt(scores);
  expect(found).toMatchObject({
    people: 6,
    items: 4,
    value: expect.closeTo(exact.value, 9),
    standardErrorOfMeasurement: expect.closeTo(exact.standardErrorOfMeasurement, 9),
  });
  found.alphaIfDropped.forEach((value, dropped) => {
    expect(value).toBeCloseTo(hoyt(scores.map((row) => row.filter((_, item) => item !== dropped))).value, 9);
  });
});

test('has Feldt’s interval', () => {
  // F with 5 and 15 degrees of freedom at 97.5 % and 2.5 %, as tables and SciPy give it.
  const found = cronbachAlpha(scores);
  if (!found.isKnown || !found.interval.isKnown) throw new Error('not known');
  expect(found.interval.low).toBeCloseTo(1 - (1 - found.value) * 3.5764, 4);
  expect(found.interval.high).toBeCloseTo(1 - (1 - found.value) * 0.1556, 4);
});

test('is Kuder and Richardson’s formula 20 for right and wrong', () => {
  const marks = ['11110', '11100', '11000', '10000', '11111', '10110', '01000', '00000'].map((row) => [...row].map(Number));
  const total = (row: readonly number[]) => row.reduce((sum, mark) => sum + mark, 0);
  const share = (item: number) => marks.reduce((sum, row) => sum + (row[item] ?? 0), 0) / marks.length;
  const average = marks.reduce((sum, row) => sum + total(row), 0) / marks.length;
  const variance = marks.reduce((sum, row) => sum + (total(row) - average) ** 2, 0) / marks.length;
  const chance = [0, 1, 2, 3, 4].reduce((sum, item) => sum + share(item) * (1 - share(item)), 0);
  expect(cronbachAlpha(marks)).toMatchObject({ value: expect.closeTo((5 / 4) * (1 - chance / variance), 9) });
});

test('the interval holds the true reliability in about 95 of 100 samples', () => {
  // People vary by 1, each item's answer by 2 about them: of five items 1 / (1 + 2 / 5).
  const random = seededRandom('cronbach');
  const spread = (variance: number) =>
    Math.sqrt(variance) * (Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, 0) - 6);
  let held = 0;
  for (let sample = 0; sample < 1000; sample += 1) {
    const rows = Array.from({ length: 25 }, () => {
      const person = spread(1);
      return [0, 1, 2, 3, 4].map((item) => item + person + spread(2));
    });
    const found = cronbachAlpha(rows);
    if (found.isKnown && found.interval.isKnown && found.interval.low <= 1 / 1.4 && 1 / 1.4 <= found.interval.high) held += 1;
  }
  expect(held / 1000).toBeGreaterThan(0.93);
  expect(held / 1000).toBeLessThan(0.97);
});

test('takes the items by their weights, and one that weighs nothing as none', () => {
  const weights = [1, 2, 0, 5];
  const weighted = scores.map(([a = 0, b = 0, , d = 0]) => [a, 2 * b, 5 * d]);
  const exact = hoyt(weighted);
  const found = cronbachAlpha(scores, weights);
  if (!found.isKnown) throw new Error(found.why);
  expect(found).toMatchObject({
    items: 3,
    value: expect.closeTo(exact.value, 9),
    standardErrorOfMeasurement: expect.closeTo(exact.standardErrorOfMeasurement, 9),
  });
  expect(found.alphaIfDropped[2]).toBe(found.value);
});

test('is 1 where every item says the same of everybody, without an interval that would be certain', () => {
  const same = [1, 2, 5].map((level) => [level, level, level]);
  expect(cronbachAlpha(same)).toMatchObject({
    isKnown: true,
    value: 1,
    standardErrorOfMeasurement: 0,
    interval: { isKnown: false, why: 'no_spread' },
  });
});

test('is not known of few, nor where all totals are the same, and without one of two items neither', () => {
  expect(cronbachAlpha([])).toEqual({ isKnown: false, people: 0, items: 0, why: 'few' });
  expect(cronbachAlpha([[1, 2]])).toEqual({ isKnown: false, people: 1, items: 2, why: 'few' });
  expect(cronbachAlpha([[1], [2]])).toEqual({ isKnown: false, people: 2, items: 1, why: 'few' });
  const turned = [
    [0.1, 0.7],
    [0.7, 0.1],
    [0.3, 0.5],
  ];
  expect(cronbachAlpha(turned)).toEqual({ isKnown: false, people: 3, items: 2, why: 'same_total' });
  expect(cronbachAlpha(scores.map((row) => row.slice(0, 2)))).toMatchObject({ isKnown: true, alphaIfDropped: [null, null] });
});

test('refuses what is no table of scores', () => {
  expect(() => cronbachAlpha([[1, 2], [1]])).toThrow('1 scores of 2 items');
  expect(() => cronbachAlpha([[1, Number.NaN]])).toThrow('NaN is no score');
  expect(() => cronbachAlpha([[1, 2]], [1])).toThrow('1 weights for 2 items');
  expect(() => cronbachAlpha([[1, 2]], [1, -1])).toThrow('an item cannot weigh -1');
});

test('never exceeds 1, is the same in any order and unit, and never a number that is none', () => {
  const table = fc
    .tuple(fc.nat({ max: 6 }), fc.nat({ max: 5 }))
    .chain(([people, items]) =>
      fc.array(fc.array(fc.nat({ max: 4 }), { minLength: items, maxLength: items }), { minLength: people, maxLength: people }),
    );
  fc.assert(
    fc.property(table, (rows) => {
      const found = cronbachAlpha(rows);
      const turned = cronbachAlpha(rows.toReversed().map((row) => row.toReversed().map((score) => score / 4)));
      expect(turned.isKnown).toBe(found.isKnown);
      if (!found.isKnown || !turned.isKnown) return;
      expect(found.value).toBeLessThanOrEqual(1);
      expect(turned.value).toBeCloseTo(found.value, 6);
      expect(turned.standardErrorOfMeasurement).toBeCloseTo(found.standardErrorOfMeasurement / 4, 6);
      for (const value of found.alphaIfDropped) if (value !== null) expect(value).toBeLessThanOrEqual(1);
      if (!found.interval.isKnown) return;
      expect(found.interval.low).toBeLessThanOrEqual(found.value);
      expect(found.interval.high).toBeGreaterThanOrEqual(found.value);
      expect(found.interval.high).toBeLessThanOrEqual(1);
    }),
  );
});
