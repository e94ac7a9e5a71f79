import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AlphaMetric, krippendorffAlpha, leastForAlphaInterval } from './krippendorff-alpha.ts';
import { seededRandom } from './random.ts';

type Units = (number | null)[][];

const metrics = ['nominal', 'ordinal', 'interval', 'ratio'] as const;

/** Units from a line for each observer; a full stop where there is no value. */
function unitsOf(...observers: readonly string[]): Units {
  const lines = observers.map((line) => line.split(' ').map((value) => (value === '.' ? null : Number(value))));
  return (lines[0] ?? []).map((_, unit) => lines.map((line) => line[unit] ?? null));
}

// The first three: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, sections C and D, A, and B (its letters as numbers).
const fourObservers = unitsOf(
  '1 2 3 3 2 1 4 1 2 . . .', //
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
);
const binary = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
const letters = unitsOf('1 1 2 2 4 3 3 3 5 4 4 1', '2 1 2 2 2 3 3 3 5 4 4 4');
// Wikipedia, "Krippendorff's alpha", its computational example.
const threeCoders = unitsOf('. . . . . 3 4 1 2 1 1 3 3 . 3', '1 . 2 1 3 3 4 3 . . . . . . .', '. . 2 1 3 4 4 . 2 1 1 3 3 . 4');

test.each([
  ['four observers', fourObservers, 'nominal', 0.743, 11, 40],
  ['four observers', fourObservers, 'ordinal', 0.815, 11, 40],
  ['four observers', fourObservers, 'interval', 0.849, 11, 40],
  ['four observers', fourObservers, 'ratio', 0.797, 11, 40],
  ['two observers, binary', binary, 'nominal', 0.095, 10, 20],
  ['two observers, five letters', letters, 'nominal', 0.692, 12, 24],
  ['three coders', threeCoders, 'nominal', 0.691, 12, 26],
  ['three coders', threeCoders, 'interval', 0.811, 12, 26],
] as const)('gives the published alpha of %s: %#', (_, given, metric, value, units, values) => {
  const found = krippendorffAlpha(given, { metric });
  if (!found.isKnown) throw new Error(found.why);
  expect(Math.abs(found.value - value)).toBeLessThan(0.001);
  expect(found).toMatchObject({ units, values, interval: { isKnown: false, why: 'few' } });
});

/** By definition: a matrix of coincidences, and the ordinal difference as a sum over the values in between. */
function byCoincidences(units: Units, metric: AlphaMetric): number | null {
  const compared = units.map((unit) => unit.filter((value) => value !== null)).filter((unit) => unit.length > 1);
  const levels = [...new Set(compared.flat())].toSorted((a, b) => a - b);
  const counts = levels.map((level) => compared.flat().filter((value) => value === level).length);
  const n = counts.reduce((sum, count) => sum + count, 0);
  const squared = (c: number, k: number) => {
    const [low, high] = [levels[c] ?? 0, levels[k] ?? 0];
    if (metric === 'nominal') return c === k ? 0 : 1;
    if (metric === 'interval') return (low - high) ** 2;
    if (metric === 'ratio') return c === k ? 0 : ((low - high) / (low + high)) ** 2;
    const between = counts.slice(Math.min(c, k), Math.max(c, k) + 1).reduce((sum, count) => sum + count, 0);
    return (between - ((counts[c] ?? 0) + (counts[k] ?? 0)) / 2) ** 2;
  };
  let [observed, expected] = [0, 0];
  levels.forEach((first, c) => {
    levels.forEach((second, k) => {
      let coincidences = 0;
      for (const unit of compared) {
        const pairs = unit.flatMap((a, i) => unit.filter((b, j) => i !== j && a === first && b === second));
        coincidences += pairs.length / (unit.length - 1);
      }
      observed += (coincidences * squared(c, k)) / n;
      expected += ((counts[c] ?? 0) * (counts[k] ?? 0) * squared(c, k)) / (n * (n - 1));
    });
  });
  return expected === 0 ? null : 1 - observed / expected;
}

const score = fc.option(fc.nat({ max: 5 }), { freq: 4 });
const someUnits = fc.array(fc.array(score, { maxLength: 5 }), { maxLength: 80, size: 'max' });
const someMetric = fc.constantFrom(...metrics);

test('is what the matrix of coincidences gives, within its bounds, with an interval around it', () => {
  fc.assert(
    fc.property(someUnits, someMetric, (units, metric) => {
      const found = krippendorffAlpha(units, { metric });
      const expected = byCoincidences(units, metric);
      expect(found.isKnown ? found.value : null).toEqual(expected === null ? null : expect.closeTo(expected, 9));
      if (!found.isKnown) return;
      expect(found.value).toBeLessThanOrEqual(1);
      if (metric !== 'ratio') expect(found.value).toBeGreaterThanOrEqual(-1);
      if (!found.interval.isKnown) return;
      expect(found.units).toBeGreaterThanOrEqual(leastForAlphaInterval);
      expect(found.interval.low).toBeLessThanOrEqual(found.value);
      expect(found.interval.high).toBeGreaterThanOrEqual(found.value);
      expect(found.interval.high).toBeLessThanOrEqual(1);
    }),
  );
});

test('is the same, and its interval too, in whatever order the raters and the units are', () => {
  const whole = fc.array(fc.array(score, { minLength: 3, maxLength: 3 }), { minLength: 25, maxLength: 40, size: 'max' });
  fc.assert(
    fc.property(whole, someMetric, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (units, metric, raters) => {
      const found = krippendorffAlpha(units, { metric });
      const reordered = units.map((unit) => raters.map((rater) => unit[rater] ?? null)).toReversed();
      const other = krippendorffAlpha(reordered, { metric });
      expect(other.isKnown).toBe(found.isKnown);
      if (!found.isKnown || !other.isKnown) return;
      expect(other.value).toBeCloseTo(found.value, 9);
      expect(other.interval.isKnown).toBe(found.interval.isKnown);
      if (!found.interval.isKnown || !other.interval.isKnown) return;
      expect(other.interval.low).toBeCloseTo(found.interval.low, 9);
      expect(other.interval.high).toBeCloseTo(found.interval.high, 9);
    }),
    { numRuns: 40 },
  );
});

test('takes any names for nominal values, any rising ones for ordinal, another zero and unit for interval, another unit for ratio', () => {
  const alphaOf = (units: Units, metric: AlphaMetric) => {
    const found = krippendorffAlpha(units, { metric });
    return found.isKnown ? found.value : null;
  };
  const named = (units: Units, name: (value: number) => number): Units =>
    units.map((unit) => unit.map((value) => (value === null ? null : name(value))));
  const same = (value: number | null) => (value === null ? null : expect.closeTo(value, 9));
  fc.assert(
    fc.property(someUnits, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (units, names) => {
      expect(
        alphaOf(
          named(units, (value) => names[value] ?? 0),
          'nominal',
        ),
      ).toEqual(same(alphaOf(units, 'nominal')));
      expect(
        alphaOf(
          named(units, (value) => value ** 3 - 7),
          'ordinal',
        ),
      ).toEqual(same(alphaOf(units, 'ordinal')));
      expect(
        alphaOf(
          named(units, (value) => 1000 - value / 4),
          'interval',
        ),
      ).toEqual(same(alphaOf(units, 'interval')));
      expect(
        alphaOf(
          named(units, (value) => value * 12),
          'ratio',
        ),
      ).toEqual(same(alphaOf(units, 'ratio')));
    }),
  );
});

test('is 1 where all agree on more than one value, without an interval that would be certain', () => {
  const agreed = Array.from({ length: 60 }, (_, unit) => [unit % 3, unit % 3, unit % 3]);
  for (const metric of metrics) {
    const found = krippendorffAlpha(agreed, { metric });
    expect(found).toEqual({ isKnown: true, units: 60, values: 180, value: 1, interval: { isKnown: false, why: 'no_spread' } });
  }
});

test('says why it is not known', () => {
  const constant = Array.from({ length: 60 }, () => [2, 2]);
  for (const metric of metrics) {
    expect(krippendorffAlpha([], { metric })).toEqual({ isKnown: false, units: 0, values: 0, why: 'no_pairs' });
    expect(krippendorffAlpha([[], [1], [null, 2, null]], { metric })).toEqual({ isKnown: false, units: 0, values: 0, why: 'no_pairs' });
    expect(krippendorffAlpha(constant, { metric })).toEqual({ isKnown: false, units: 60, values: 120, why: 'one_value' });
  }
});

test('has no interval where more than a few samples would be of one value', () => {
  const almost = [...Array.from({ length: 59 }, () => [2, 2]), [2, 3]];
  expect(krippendorffAlpha(almost, { metric: 'nominal' })).toMatchObject({
    isKnown: true,
    value: expect.closeTo(0, 1),
    interval: { isKnown: false, why: 'no_spread' },
  });
});

test('the interval reaches to alpha where no two values are the same and every unit drawn twice agrees with itself', () => {
  const different = Array.from({ length: 30 }, (_, unit) => [2 * unit, 2 * unit + 1]);
  const found = krippendorffAlpha(different, { metric: 'nominal' });
  if (!found.isKnown || !found.interval.isKnown) throw new Error('not known');
  expect(found.value).toBeCloseTo(0, 9);
  expect(found.interval.low).toBeLessThan(found.value);
  expect(found.interval.high).toBe(found.value);
});

test('the interval holds the true alpha in about 95 of 100 samples of 50 units', () => {
  // Each of three gives the true level of 4 with the chance 0.7, else any: pairs of a unit differ 0.51 times as much as any two.
  const random = seededRandom('alpha');
  const rating = (level: number) => (random() < 0.7 ? level : Math.floor(random() * 4));
  for (const metric of ['nominal', 'interval'] as const) {
    let held = 0;
    for (let sample = 0; sample < 300; sample += 1) {
      const units = Array.from({ length: 50 }, () => {
        const level = Math.floor(random() * 4);
        return [rating(level), rating(level), rating(level)];
      });
      const found = krippendorffAlpha(units, { metric });
      if (found.isKnown && found.interval.isKnown && found.interval.low <= 0.49 && 0.49 <= found.interval.high) held += 1;
    }
    expect(held / 300).toBeGreaterThan(0.9);
    expect(held / 300).toBeLessThan(0.985);
  }
});

test('takes values however small, large or near each other, and refuses what cannot be compared', () => {
  const number = fc.double({ noNaN: true, min: -1e300, max: 1e300 });
  fc.assert(
    fc.property(fc.array(fc.array(number, { maxLength: 3 }), { maxLength: 8 }), fc.constantFrom(...metrics), (units, metric) => {
      const sized = metric === 'ratio' ? units.map((unit) => unit.map(Math.abs)) : units;
      const found = krippendorffAlpha(sized, { metric });
      if (found.isKnown) expect(Number.isFinite(found.value)).toBe(true);
    }),
  );
  for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, -1e301]) {
    expect(() => krippendorffAlpha([[1, wrong]], { metric: 'interval' })).toThrow('cannot be compared');
  }
  expect(() => krippendorffAlpha([[1, -1]], { metric: 'ratio' })).toThrow('below 0');
  const different = Array.from({ length: 501 }, (_, unit) => [2 * unit, 2 * unit + 1]);
  expect(() => krippendorffAlpha(different, { metric: 'ratio' })).toThrow('round them to 1000 at most');
});
