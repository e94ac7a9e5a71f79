import { describe, expect, test } from 'vitest';
import { cronbachAlpha } from './cronbach-alpha.ts';
import { formReliability } from './form-reliability.ts';
import { analyseItems } from './item-analysis.ts';
import { lsat6 } from './published/lsat-6.test-fixture.ts';
import { seededRandom } from './random.ts';
import { columnsOf, columnsOfMatrix, type TestResponse } from './response-columns.test-fixture.ts';
import { correlation, normal } from './simulation.test-fixture.ts';

describe('LSAT-6', () => {
  const { test: whole, items } = analyseItems(columnsOfMatrix(lsat6));

  test('has the published facilities and alpha', () => {
    expect(items.map(({ facility }) => facility)).toEqual([0.924, 0.709, 0.553, 0.763, 0.87]);
    expect(whole.reliability).toMatchObject({ isKnown: true, by: 'alpha', value: expect.closeTo(0.295, 3) });
    expect(whole).toMatchObject({ n: 1000, mean: expect.closeTo(0.7638, 6), sd: expect.closeTo(0.2069, 3) });
    expect(whole.distribution.reduce((sum, count) => sum + count, 0)).toBe(1000);
  });

  test('agrees with a second computation: Wilson, item–rest and alpha without each question', () => {
    const second = cronbachAlpha(lsat6);
    for (const [question, item] of items.entries()) {
      const own = lsat6.map((row) => row[question] ?? 0);
      const rest = lsat6.map((row) => row.reduce((sum, score) => sum + score, 0) - (row[question] ?? 0));
      const r = correlation(own, rest);
      expect(item.discrimination).toMatchObject({
        isKnown: true,
        n: 1000,
        r: expect.closeTo(r, 10),
        low: expect.closeTo(Math.tanh(Math.atanh(r) - 1.959963984540054 / Math.sqrt(997)), 10),
      });
      expect(item.reliabilityIfDropped).toBeCloseTo((second.isKnown ? second.alphaIfDropped[question] : null) ?? Number.NaN, 10);
    }
    // By hand: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n) of 924 in 1,000.
    expect(items[0]?.facilityInterval).toEqual({ isKnown: true, low: expect.closeTo(0.9059, 4), high: expect.closeTo(0.9389, 4) });
    expect(whole.standardErrorOfMeasurement).toBeCloseTo((whole.sd ?? 0) * Math.sqrt(1 - (second.isKnown ? second.value : 0)), 10);
  });
});

/** People of normal skill answer questions of a pool, `length` each, for points that differ. */
function drawn(people: number, pool: number, length: number, seed: string): TestResponse[] {
  const random = seededRandom(seed);
  const difficulties = Array.from({ length: pool }, () => normal(random));
  return Array.from({ length: people }, (_, person) => {
    const skill = normal(random);
    const order = difficulties.map((_, question) => ({ question, key: random() })).toSorted((a, b) => a.key - b.key);
    return order.slice(0, length).map(({ question }) => {
      const max = 1 + (question % 3);
      const share = [0, 0.5, 1].at(random() < 1 / (1 + Math.exp((difficulties[question] ?? 0) - skill)) ? 2 : random() < 0.3 ? 1 : 0) ?? 0;
      return { person, question, score: share * max, max };
    });
  }).flat();
}

test('of random forms it is the reliability of nested questions, with each left out as if it had not been shown', () => {
  const responses = drawn(300, 20, 6, 'forms');
  const formsWithout = (dropped: number | null) =>
    [
      ...Map.groupBy(
        responses.filter(({ question }) => question !== dropped),
        ({ person }) => person,
      ).values(),
    ].map((own) => own.map(({ score, max = 1 }) => ({ share: score / max, weight: max, section: '' })));
  const reliabilityWithout = (dropped: number | null) => {
    const found = formReliability(formsWithout(dropped));
    return found.isKnown && found.reliability.isKnown ? found.reliability.value : Number.NaN;
  };
  const { test: whole, items } = analyseItems(columnsOf(responses));
  expect(whole.reliability).toMatchObject({ isKnown: true, by: 'forms', value: expect.closeTo(reliabilityWithout(null), 10) });
  for (const question of [0, 1, 11]) expect(items[question]?.reliabilityIfDropped).toBeCloseTo(reliabilityWithout(question), 10);
});

test('partial points have Student’s interval, within 0 and 1, and the rest is the share of what else was seen', () => {
  const { items } = analyseItems(
    columnsOf([
      { person: 0, question: 0, score: 1, max: 4 },
      { person: 1, question: 0, score: 2, max: 4 },
      { person: 2, question: 0, score: 4, max: 4 },
      { person: 0, question: 1, score: 0 },
      { person: 1, question: 1, score: 1 },
      { person: 1, question: 2, score: 0, max: 3 },
      { person: 2, question: 2, score: 3, max: 3 },
    ]),
  );
  // Mean 7/12, variance 0.1458, t of two degrees of freedom 4.3027.
  expect(items[0]).toMatchObject({ n: 3, facility: expect.closeTo(7 / 12, 12), facilityInterval: { isKnown: true, low: 0, high: 1 } });
  expect(items[0]?.discrimination).toMatchObject({ isKnown: false, why: 'few' });
  expect(items[0]?.distribution).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 0, 1]);
  const four = analyseItems(columnsOf([0.2, 0.4, 0.6, 0.4].map((score, person) => ({ person, question: 0, score }))));
  expect(four.items[0]?.facilityInterval).toEqual({
    isKnown: true,
    low: expect.closeTo(0.4 - 3.182446305 * Math.sqrt(0.0266666667 / 4), 6),
    high: expect.closeTo(0.4 + 3.182446305 * Math.sqrt(0.0266666667 / 4), 6),
  });
});

test('what cannot be said is said to be unknown', () => {
  const one = analyseItems(columnsOf([{ person: 0, question: 0, score: 1 }]));
  expect(one.test).toMatchObject({
    n: 1,
    mean: 1,
    sd: null,
    standardErrorOfMeasurement: null,
    reliability: { isKnown: false, why: 'few' },
  });
  expect(one.items[0]).toMatchObject({ discrimination: { isKnown: false, why: 'few' }, reliabilityIfDropped: null, medianSeconds: null });
  const same = analyseItems(
    columnsOfMatrix([
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 0],
    ]),
  );
  expect(same.test.reliability).toEqual({ isKnown: false, by: 'alpha', why: 'same_total' });
  expect(same.items[0]?.discrimination).toMatchObject({ isKnown: false, why: 'same_score' });
  const half = analyseItems(
    columnsOfMatrix([
      [0.5, 0],
      [0.5, 1],
      [0.5, 1],
    ]),
  );
  expect(half.items[0]?.facilityInterval).toEqual({ isKnown: false, why: 'no_spread' });
});

describe('flags', () => {
  const random = seededRandom('flags');
  /** Ten usual questions, and one whose chance of success is told. */
  function flagsOf(people: number, chance: (skill: number, time: number, language: number) => number): readonly string[] {
    const responses = Array.from({ length: people }, (_, person) => {
      const [skill, language] = [normal(random), person % 2];
      const usual = Array.from({ length: 10 }, (_, question) => ({
        ...{ person, question: question + 1, language, at: person },
        score: random() < 1 / (1 + Math.exp(-1.5 * skill + (question - 4.5) / 4)) ? 1 : 0,
      }));
      return [{ person, question: 0, language, at: person, score: random() < chance(skill, person / people, language) ? 1 : 0 }, ...usual];
    }).flat();
    return analyseItems(columnsOf(responses)).items[0]?.flags ?? [];
  }
  const usual = (skill: number) => 1 / (1 + Math.exp(-1.5 * skill));

  test('say what is wrong with a question, and nothing of one with which nothing is', () => {
    expect(flagsOf(600, usual)).toEqual([]);
    expect(flagsOf(600, () => 0.98)).toContain('too_easy');
    expect(flagsOf(600, () => 0.05)).toContain('too_hard');
    expect(flagsOf(600, () => 0.5)).toEqual(['does_not_discriminate']);
    expect(flagsOf(600, (skill) => usual(-skill))).toEqual(['negative']);
    expect(flagsOf(600, (skill, time) => usual(skill - 1 + 2 * time))).toEqual(['drifting']);
    expect(flagsOf(600, (skill, _, language) => usual(skill - 1.2 * language))).toEqual(['one_language_harder']);
    expect(flagsOf(20, () => 0.98)).toEqual([]);
  });

  test('of 300 questions with which nothing is wrong, drift or a language is found by chance in two at most', () => {
    const found = Array.from({ length: 300 }, () => flagsOf(150, usual))
      .flat()
      .filter((flag) => flag === 'drifting' || flag === 'one_language_harder');
    expect(found.length).toBeLessThanOrEqual(2);
  });

  test('people who get better, or a language of weaker people, are no fault of the question', () => {
    const responses = Array.from({ length: 600 }, (_, person) => {
      const language = person % 2;
      const skill = normal(random) + person / 300 - language;
      return Array.from({ length: 11 }, (_, question) => ({
        person,
        question,
        language,
        at: person,
        score: random() < usual(skill) ? 1 : 0,
      }));
    }).flat();
    expect(analyseItems(columnsOf(responses)).items.flatMap(({ flags }) => flags)).toEqual([]);
  });
});
