import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formReliability } from './form-reliability.ts';
import { seededRandom } from './random.ts';
import type { FormItem } from './reliability-sums.ts';

const random = seededRandom('forms');
/** Evenly spread about 0 with a variance. */
const spread = (variance: number) => Math.sqrt(12 * variance) * (random() - 0.5);
const items = (shares: readonly number[], weight = 1): FormItem[] => shares.map((share) => ({ share, weight, section: 'a' }));
const times = <Value>(count: number, make: (index: number) => Value) => Array.from({ length: count }, (_, index) => make(index));

const known = (forms: readonly (readonly FormItem[])[]) => {
  const found = formReliability(forms);
  if (!found.isKnown || !found.reliability.isKnown || !found.reliability.interval.isKnown) throw new Error('not known');
  return { ...found, value: found.reliability.value, ...found.reliability.interval };
};

test('is Lord’s standard error for right and wrong', () => {
  // F. M. Lord, Educational and Psychological Measurement 15 (1955): √(x (k − x) / (k − 1)) of x right of k.
  for (const right of [1, 4, 9]) {
    const found = formReliability([items(times(10, (index) => (index < right ? 1 : 0)))]);
    expect(found).toMatchObject({ people: 1, standardErrorOfMeasurement: expect.closeTo(Math.sqrt((right * (10 - right)) / 9) / 10, 9) });
    expect(found).toMatchObject({ reliability: { isKnown: false, why: 'few' } });
  }
});

test('is 1 − MS within / MS between of equal forms', () => {
  const shares = [
    [1, 0.5, 0.8, 1],
    [0.2, 0.1, 0.6, 0],
    [0.7, 1, 0.4, 0.6],
  ];
  const averages = shares.map((row) => row.reduce((sum, share) => sum + share, 0) / 4);
  const whole = averages.reduce((sum, average) => sum + average, 0) / 3;
  const within =
    shares.flatMap((row, person) => row.map((share) => (share - (averages[person] ?? 0)) ** 2)).reduce((sum, square) => sum + square, 0) /
    9;
  const between = averages.reduce((sum, average) => sum + 4 * (average - whole) ** 2, 0) / 2;
  const found = known(shares.map((row) => items(row)));
  expect(found.value).toBeCloseTo(1 - within / between, 9);
  expect(found.standardErrorOfMeasurement).toBeCloseTo(Math.sqrt(within / 4), 9);
  // F with 2 and 9 degrees of freedom at 97.5 % and 2.5 %.
  expect(found.low).toBeCloseTo(1 - (within / between) * 5.7147, 4);
  expect(found.high).toBeCloseTo(1 - (within / between) * 0.02539, 4);
});

test('finds the variance components that forms were made of, and holds the reliability in about 95 of 100 samples', () => {
  // People vary by 0.004, items by 0.006, the rest by 0.01: of 8 items each the error variance is 0.016 / 8, the reliability 0.004 / 0.006.
  let [held, error, value] = [0, 0, 0];
  const samples = 300;
  for (let sample = 0; sample < samples; sample += 1) {
    const forms = times(100, () => {
      const person = 0.5 + spread(0.004);
      return items(times(8, () => person + spread(0.006) + spread(0.01)));
    });
    const found = known(forms);
    if (found.low <= 2 / 3 && 2 / 3 <= found.high) held += 1;
    error += found.standardErrorOfMeasurement ** 2 / samples;
    value += found.value / samples;
  }
  expect(Math.abs(Math.sqrt(error) - Math.sqrt(0.002))).toBeLessThan(0.0005);
  expect(Math.abs(value - 2 / 3)).toBeLessThan(0.02);
  expect(held / samples).toBeGreaterThan(0.93);
});

test('by weights, the error is the variance within times the sum of their squared shares, for each form its own', () => {
  const weights = [1, 2, 2, 5];
  const forms = times(4000, (person) => {
    const level = 0.5 + spread(0.004);
    const count = person % 2 === 0 ? 4 : 3;
    return times(count, (index) => ({ share: level + spread(0.016), weight: weights[index] ?? 0, section: 'a' }));
  });
  const found = known(forms);
  const four = Math.sqrt(0.016 * (0.1 ** 2 + 0.2 ** 2 + 0.2 ** 2 + 0.5 ** 2));
  const three = Math.sqrt(0.016 * (0.2 ** 2 + 0.4 ** 2 + 0.4 ** 2));
  expect(Math.abs((found.standardErrors[0] ?? 0) - four)).toBeLessThan(0.001);
  expect(Math.abs((found.standardErrors[1] ?? 0) - three)).toBeLessThan(0.001);
  expect(found.standardErrorOfMeasurement).toBeCloseTo(
    Math.sqrt(((found.standardErrors[0] ?? 0) ** 2 + (found.standardErrors[1] ?? 0) ** 2) / 2),
    9,
  );
  const error = 0.016 * (0.34 + 0.36) * 0.5;
  expect(Math.abs(found.value - 0.004 / (0.004 + error))).toBeLessThan(0.03);
});

test('what sections differ by is no error, unless nobody has two items of one', () => {
  const formsOf = (easy: number, hard: number) =>
    times(3000, () => {
      const level = spread(0.004);
      const of = (section: string, centre: number, count: number) =>
        times(count, () => ({ share: centre + level + spread(0.008), weight: 1, section }));
      return [...of('easy', 0.7, easy), ...of('hard', 0.3, hard)];
    });
  expect(Math.abs(known(formsOf(3, 3)).standardErrorOfMeasurement - Math.sqrt(0.008 / 6))).toBeLessThan(0.0005);
  // Three of four items vary by 0.008, the fourth is taken to vary as whole forms do: with what lies between 0.7 three times and 0.3 once.
  const single = known(formsOf(3, 1)).standardErrorOfMeasurement;
  const whole = 0.008 + (3 * 0.1 ** 2 + 0.3 ** 2) / 3;
  expect(Math.abs(single - Math.sqrt((3 * 0.008 + whole) / 16))).toBeLessThan(0.001);
});

test('with a pool that many forms share it says too little rather than too much', () => {
  // 12 items, 8 in each form: only a third of the variance of difficulty is left between forms.
  const samples = times(100, () => {
    const pool = times(12, () => spread(0.006));
    return known(
      times(100, () => {
        const person = 0.5 + spread(0.004);
        const drawn = pool.map((item) => ({ item, at: random() })).toSorted((a, b) => a.at - b.at);
        return items(drawn.slice(0, 8).map(({ item }) => person + item + spread(0.01)));
      }),
    );
  });
  const value = samples.reduce((sum, sample) => sum + sample.value, 0) / samples.length;
  const truth = 0.004 / (0.004 + 0.006 / 3 / 8 + 0.01 / 8);
  expect(value).toBeGreaterThan(truth - 0.12);
  expect(value).toBeLessThan(truth);
});

test('says nothing of nothing, of single items and of people who all have the same', () => {
  expect(formReliability([])).toEqual({ isKnown: false, people: 0, why: 'one_item' });
  expect(formReliability([[], items([0.4]), items([0.9])])).toEqual({ isKnown: false, people: 2, why: 'one_item' });
  expect(formReliability([items([0.4, 0.9], 0)])).toEqual({ isKnown: false, people: 0, why: 'one_item' });
  const same = formReliability([items([0.2, 0.6]), [], items([0.4, 0.4])]);
  expect(same).toMatchObject({ isKnown: true, people: 2, reliability: { isKnown: false, why: 'same_total' } });
  expect(same).toMatchObject({ standardErrors: [expect.any(Number), null, expect.any(Number)] });
  expect(formReliability([items([1, 1]), items([0, 0])])).toMatchObject({
    standardErrorOfMeasurement: 0,
    reliability: { isKnown: true, value: 1, interval: { isKnown: false, why: 'no_spread' } },
  });
});

test('refuses what is no share and no weight', () => {
  expect(() => formReliability([items([1.5])])).toThrow('1.5 is no share');
  expect(() => formReliability([items([Number.NaN])])).toThrow(RangeError);
  expect(() => formReliability([items([1], -1)])).toThrow('an item cannot weigh -1');
});

test('is never a number that is none, never above 1, and the same in any order and unit of weight', () => {
  const item = fc.record({
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    weight: fc.nat({ max: 3 }),
    section: fc.constantFrom('a', 'b', '__proto__'),
  });
  fc.assert(
    fc.property(fc.array(fc.array(item, { maxLength: 5 }), { maxLength: 8, size: 'max' }), (forms) => {
      const found = formReliability(forms);
      const turned = formReliability(
        forms.toReversed().map((form) => form.toReversed().map((one) => ({ ...one, weight: one.weight * 7 }))),
      );
      expect(turned.isKnown).toBe(found.isKnown);
      if (!found.isKnown || !turned.isKnown) return;
      expect(found.standardErrors).toHaveLength(forms.length);
      expect(found.standardErrorOfMeasurement).toBeGreaterThanOrEqual(0);
      expect(found.standardErrorOfMeasurement).toBeLessThanOrEqual(1);
      expect(turned.standardErrorOfMeasurement).toBeCloseTo(found.standardErrorOfMeasurement, 9);
      if (!found.reliability.isKnown) return;
      expect(found.reliability.value).toBeLessThanOrEqual(1);
      const { interval } = found.reliability;
      if (!interval.isKnown) return;
      expect(interval.low).toBeLessThanOrEqual(found.reliability.value);
      expect(interval.high).toBeLessThanOrEqual(1);
      expect(Number.isFinite(interval.low)).toBe(true);
    }),
  );
});
