import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from './random.ts';
import { type ReviewerScore, reviewerSeverity } from './reviewer-severity.ts';
import { t95 } from './t-and-f.ts';

type Scores = readonly ReviewerScore<string>[];

const scoresOf = (units: Record<string, Record<string, number>>): Scores =>
  Object.entries(units).flatMap(([unit, given]) => Object.entries(given).map(([rater, score]) => ({ rater, unit, score })));

test('compares each with the others of the same answers', () => {
  const { raters, group } = reviewerSeverity(
    scoresOf({ a: { ada: 4, ben: 2, cleo: 3 }, b: { ada: 3, ben: 2 }, c: { ben: 1, cleo: 1 }, d: { ada: 4 } }),
  );
  // Ada: 4 − 2.5 and 3 − 2; her answer that nobody else scored says nothing.
  const half = (t95(1) * Math.SQRT1_2 * 0.5) / Math.SQRT2;
  expect(raters.get('ada')).toEqual({
    n: 2,
    value: 1.25,
    interval: { isKnown: true, low: expect.closeTo(1.25 - half, 9), high: expect.closeTo(1.25 + half, 9) },
  });
  // Ben: 2 − 3.5, 2 − 3 and 1 − 1. Cleo: 3 − 3 and 1 − 1.
  expect(raters.get('ben')).toMatchObject({ n: 3, value: expect.closeTo(-2.5 / 3, 9) });
  expect(raters.get('cleo')).toEqual({ n: 2, value: 0, interval: { isKnown: false, why: 'no_spread' } });
  // Two scores of a differ by 2, 1 and 1, of b by 1, of c by nothing.
  expect(group.gap).toMatchObject({ n: 3, value: expect.closeTo((4 / 3 + 1 + 0) / 3, 9) });
  // 1.25, −0.8333 and 0.
  expect(group.spread).toBeCloseTo(1.0486, 4);
});

test('makes nobody severe for having got the weaker answers', () => {
  const random = seededRandom('weak answers');
  const scores = Array.from({ length: 400 }, (_, unit) => {
    const level = unit < 200 ? 1 : 4;
    const own = unit < 200 ? 'ada' : 'ben';
    return [own, 'cleo'].map((rater) => ({ rater, unit: `${unit}`, score: level + random() }));
  }).flat();
  for (const found of reviewerSeverity(scores).raters.values()) expect(Math.abs(found?.value ?? 9)).toBeLessThan(0.1);
});

test('the interval holds the true severity in about 95 of 100 samples of 8 answers', () => {
  // Ben gives 0.3 less than the two others, and each errs by up to 0.5.
  const random = seededRandom('severity');
  let held = 0;
  for (let sample = 0; sample < 1000; sample += 1) {
    const units = Array.from({ length: 8 }, () => {
      const quality = random() * 5;
      const rated = (less: number) => quality - less + random() - 0.5;
      return { ada: rated(0), ben: rated(0.3), cleo: rated(0) };
    });
    const interval = reviewerSeverity(scoresOf(Object.fromEntries(units.map((unit, index) => [`u${index}`, unit])))).raters.get(
      'ben',
    )?.interval;
    if (interval?.isKnown && interval.low <= -0.3 && -0.3 <= interval.high) held += 1;
  }
  expect(held / 1000).toBeGreaterThan(0.93);
  expect(held / 1000).toBeLessThan(0.97);
});

test('says nothing where nothing was scored twice, and has no interval for one answer', () => {
  expect(reviewerSeverity([])).toEqual({ raters: new Map(), group: { gap: null, spread: null } });
  expect(reviewerSeverity(scoresOf({ a: { ada: 4 }, b: { ben: 2 } }))).toEqual({
    raters: new Map([
      ['ada', null],
      ['ben', null],
    ]),
    group: { gap: null, spread: null },
  });
  const few = { isKnown: false, why: 'few' };
  expect(reviewerSeverity(scoresOf({ a: { ada: 4, ben: 1 } }))).toEqual({
    raters: new Map([
      ['ada', { n: 1, value: 3, interval: few }],
      ['ben', { n: 1, value: -3, interval: few }],
    ]),
    group: { gap: { n: 1, value: 3, interval: few }, spread: expect.closeTo(Math.sqrt(18), 9) },
  });
});

const someScores = fc.uniqueArray(
  fc.record({
    rater: fc.constantFrom('ada', 'ben', 'cleo', '__proto__'),
    unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    score: fc.double({ noNaN: true, min: -100, max: 100 }),
  }),
  { selector: ({ rater, unit }) => `${rater} ${unit}` },
);

test('all severities, each as often as it was compared, come to nothing, and are the same in any order', () => {
  fc.assert(
    fc.property(someScores, (scores) => {
      const found = reviewerSeverity(scores);
      const sum = [...found.raters.values()].reduce((total, rater) => total + (rater === null ? 0 : rater.n * rater.value), 0);
      expect(sum).toBeCloseTo(0, 9);
      const turned = reviewerSeverity(scores.toReversed());
      for (const [rater, severity] of found.raters) {
        const other = turned.raters.get(rater);
        expect(other?.n).toBe(severity?.n);
        if (severity) expect(other?.value).toBeCloseTo(severity.value, 9);
        for (const number of severity?.interval.isKnown ? [severity.interval.low, severity.interval.high] : []) {
          expect(Number.isFinite(number)).toBe(true);
        }
      }
      if (found.group.gap !== null) expect(found.group.gap.value).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('equal scores differ by exactly nothing', () => {
  const equal = scoresOf({ a: { ada: 0.1, ben: 0.1, cleo: 0.1 }, b: { ada: 0.7, ben: 0.7, cleo: 0.7 } });
  const { raters, group } = reviewerSeverity(equal);
  for (const found of raters.values()) expect(found).toEqual({ n: 2, value: 0, interval: { isKnown: false, why: 'no_spread' } });
  expect(group).toEqual({ gap: { n: 2, value: 0, interval: { isKnown: false, why: 'no_spread' } }, spread: 0 });
});

test('refuses a second score of the same answer, and what is no score', () => {
  const score = { rater: 'ada', unit: 'a', score: 1 };
  expect(() => reviewerSeverity([score, score])).toThrow('ada scored a twice');
  expect(() => reviewerSeverity([{ ...score, score: Number.NaN }])).toThrow('NaN is no score');
});
