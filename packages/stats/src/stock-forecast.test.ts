import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from './random.ts';
import { type StockSection, weeklyRate, weeksAhead, weeksOfStock } from './stock-forecast.ts';

const questions = (count: number, showingsLeft: number, weeksLeft = 1_000) =>
  Array.from({ length: count }, (_, index) => ({ id: `q${index}`, family: `f${index}`, showingsLeft, weeksLeft }));
const section = (count: number, changes: Partial<StockSection> = {}): StockSection => ({
  questionIds: Array.from({ length: count }, (_, index) => `q${index}`),
  count: 2,
  neededFamilies: 2,
  attemptsPerWeek: 10,
  attemptsInFirstWeeks: 0,
  ...changes,
});

test('lasts as long as what is shown each week leaves something to show', () => {
  // 10 questions of 100 showings each, 20 showings a week.
  expect(weeksOfStock(questions(10, 100), [section(10)])).toEqual([50]);
  expect(weeksOfStock(questions(10, 100), [section(10, { attemptsPerWeek: 0 })])).toEqual([null]);
});

test('ends when questions get too old, and at once where there are too few', () => {
  expect(weeksOfStock(questions(10, 1e6, 12), [section(10)])).toEqual([12]);
  expect(weeksOfStock(questions(1, 100), [section(1)])).toEqual([0]);
});

test('sections that draw from common questions use them up together', () => {
  expect(weeksOfStock(questions(10, 100), [section(10), section(10)])).toEqual([25, 25]);
});

test('siblings share the showings of their family', () => {
  const siblings = questions(10, 100).map((question, index) => ({ ...question, family: `f${index % 5}` }));
  expect(weeksOfStock(siblings, [section(10)])).toEqual([50]);
});

test('people already invited shorten the first weeks only', () => {
  expect(weeksOfStock(questions(10, 100), [section(10, { attemptsInFirstWeeks: 60 })])).toEqual([40]);
});

const orNever = (week: number | null | undefined) => week ?? weeksAhead + 1;
const pool = fc.record({
  count: fc.integer({ min: 1, max: 4 }),
  left: fc.array(fc.record({ showingsLeft: fc.integer({ min: 1, max: 400 }), weeksLeft: fc.integer({ min: 1, max: 90 }) }), {
    minLength: 1,
    maxLength: 15,
  }),
  attempts: fc.integer({ min: 0, max: 60 }),
});
const forecast = ({ count, left }: { count: number; left: readonly { showingsLeft: number; weeksLeft: number }[] }, attempts: number) =>
  weeksOfStock(
    left.map((one, index) => ({ id: `q${index}`, family: `f${index}`, ...one })),
    [section(left.length, { count, neededFamilies: count, attemptsPerWeek: attempts })],
  )[0];

test('more attempts never make a stock last longer', () => {
  fc.assert(
    fc.property(pool, fc.integer({ min: 0, max: 60 }), (of, more) => {
      expect(orNever(forecast(of, of.attempts + more))).toBeLessThanOrEqual(orNever(forecast(of, of.attempts)));
    }),
  );
});

test('one more question never makes a stock end sooner', () => {
  fc.assert(
    fc.property(pool, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 90 }), (of, showingsLeft, weeksLeft) => {
      const more = { ...of, left: [...of.left, { showingsLeft, weeksLeft }] };
      expect(orNever(forecast(more, of.attempts))).toBeGreaterThanOrEqual(orNever(forecast(of, of.attempts)));
    }),
  );
});

test('the interval of a rate holds it, is wider where weeks differ, and says that none may still be some', () => {
  expect(weeklyRate([10, 10, 10, 10])).toMatchObject({ rate: 10 });
  const width = ({ low, high }: { low: number; high: number }) => high - low;
  expect(width(weeklyRate([0, 40, 0, 0]))).toBeGreaterThan(2 * width(weeklyRate([10, 10, 10, 10])));
  expect(weeklyRate([0, 0, 0, 0])).toMatchObject({ rate: 0, low: 0 });
  expect(weeklyRate([0, 0, 0, 0]).high).toBeGreaterThan(0.3);
});

test('in about 95 of 100 cases the interval holds the true rate', () => {
  const random = seededRandom('rate');
  const poisson = (mean: number) => {
    let [count, product] = [0, random()];
    while (product > Math.exp(-mean)) {
      product *= random();
      count += 1;
    }
    return count;
  };
  let held = 0;
  for (let time = 0; time < 1000; time += 1) {
    const { low, high } = weeklyRate(Array.from({ length: 8 }, () => poisson(6)));
    if (low <= 6 && 6 <= high) held += 1;
  }
  expect(held).toBeGreaterThan(930);
  expect(held).toBeLessThan(995);
});
