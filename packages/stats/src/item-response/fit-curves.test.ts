import { describe, expect, test } from 'vitest';
import { lsat6 } from '../published/lsat-6.test-fixture.ts';
import { seededRandom } from '../random.ts';
import { columnsOf, columnsOfMatrix } from '../response-columns.test-fixture.ts';
import { correlation, normal } from '../simulation.test-fixture.ts';
import { fitCurves } from './fit-curves.ts';

/** D. Rizopoulos, ltm: an R package for latent variable modeling and item response theory analyses, Journal of Statistical Software 17(5) (2006), section 3, on the same data. */
const published = {
  rasch: {
    discrimination: 0.755,
    difficulties: [-3.615, -1.322, -0.318, -1.73, -2.78],
    logLikelihood: -2466.938,
    errors: [0.327, 0.142, 0.098, 0.169, 0.251],
  },
  twoParameters: {
    discriminations: [0.825, 0.723, 0.89, 0.689, 0.657],
    difficulties: [-3.36, -1.37, -0.28, -1.866, -3.124],
    logLikelihood: -2466.653,
  },
};

describe('LSAT-6', () => {
  test('has the published Rasch difficulties', () => {
    const { items, logLikelihood, isConverged } = fitCurves(columnsOfMatrix(lsat6), { model: 'rasch' });
    expect(isConverged).toBe(true);
    expect(logLikelihood).toBeCloseTo(published.rasch.logLikelihood, 2);
    for (const [question, item] of items.entries()) {
      expect(item?.discrimination).toBeCloseTo(published.rasch.discrimination, 2);
      expect(item?.difficulty).toBeCloseTo(published.rasch.difficulties[question] ?? 0, 2);
      // Theirs are from second derivatives, ours from cross products: the same for many people only.
      expect(Math.abs((item?.standardErrors?.difficulty ?? 0) / (published.rasch.errors[question] ?? 1) - 1)).toBeLessThan(0.12);
    }
  });

  test('has the published curves of two parameters', () => {
    const { items, logLikelihood } = fitCurves(columnsOfMatrix(lsat6));
    expect(logLikelihood).toBeCloseTo(published.twoParameters.logLikelihood, 2);
    for (const [question, item] of items.entries()) {
      expect(item?.discrimination).toBeCloseTo(published.twoParameters.discriminations[question] ?? 0, 2);
      expect(item?.difficulty).toBeCloseTo(published.twoParameters.difficulties[question] ?? 0, 1);
    }
  });
});

/** A pool of known curves, of which each person is shown some, drawn at random. */
function simulated(
  seed: string,
  { people, pool, shown, partial = false }: { people: number; pool: number; shown: number; partial?: boolean },
) {
  const random = seededRandom(seed);
  const truth = Array.from({ length: pool }, () => ({ discrimination: Math.exp(0.3 * normal(random)), difficulty: normal(random) }));
  const responses = Array.from({ length: people }, (_, person) => {
    const skill = normal(random);
    const drawn = truth.map((curve, question) => ({ ...curve, question, key: random() })).toSorted((a, b) => a.key - b.key);
    return drawn.slice(0, shown).map(({ discrimination, difficulty, question }) => {
      const chance = 1 / (1 + Math.exp(-discrimination * (skill - difficulty)));
      // Of partial points the mean is the chance: four cases of one question, each passed by itself.
      const cases = Array.from({ length: partial ? 4 : 1 }, () => Number(random() < chance));
      const score = cases.reduce((sum, passed) => sum + passed, 0) / cases.length;
      return { person, question, score };
    });
  }).flat();
  return { truth, columns: columnsOf(responses) };
}

describe('simulated pools', () => {
  test.each([
    ['everybody is shown everything', { people: 2000, pool: 30, shown: 30 }],
    ['forms are drawn at random', { people: 4000, pool: 60, shown: 15 }],
  ])('gives back the parameters that were put in, where %s', (_, world) => {
    const { truth, columns } = simulated('recovery', world);
    const { items } = fitCurves(columns);
    const pairs = items.flatMap((item, question) =>
      item === null ? [] : [{ item, of: truth[question] ?? { discrimination: 0, difficulty: 0 } }],
    );
    expect(
      correlation(
        pairs.map(({ item }) => item.difficulty),
        pairs.map(({ of }) => of.difficulty),
      ),
    ).toBeGreaterThan(0.985);
    expect(
      correlation(
        pairs.map(({ item }) => item.discrimination),
        pairs.map(({ of }) => of.discrimination),
      ),
    ).toBeGreaterThan(0.9);
    const bias = pairs.reduce((sum, { item, of }) => sum + item.difficulty - of.difficulty, 0) / pairs.length;
    expect(Math.abs(bias)).toBeLessThan(0.08);
    // Nine of ten standard errors and more are told right: the truth lies within two of them.
    const held = pairs.filter(({ item, of }) => Math.abs(item.difficulty - of.difficulty) < 2 * (item.standardErrors?.difficulty ?? 0));
    expect(held.length / pairs.length).toBeGreaterThan(0.85);
  });

  test('partial points have the curve of their mean', () => {
    const { truth, columns } = simulated('partial', { people: 2000, pool: 20, shown: 20, partial: true });
    const { items } = fitCurves(columns);
    for (const [question, item] of items.entries())
      expect(Math.abs((item?.difficulty ?? 9) - (truth[question]?.difficulty ?? 0))).toBeLessThan(0.25);
  });
});

test('a question that everybody got, that nobody got, or that nobody was shown has no curve, and the others have theirs', () => {
  const random = seededRandom('ends');
  const rows = Array.from({ length: 300 }, () => {
    const skill = random();
    return [1, 0, null, random() < skill ? 1 : 0, random() < skill ? 1 : 0, random() < skill ? 1 : 0, random() < 0.5 ? 1 : 0];
  });
  const { items } = fitCurves(columnsOfMatrix(rows));
  expect(items.map((item) => item === null)).toEqual([true, true, true, false, false, false, false]);
  expect(items[3]?.discrimination).toBeGreaterThan(0.5);
});

test('a question that the strong get wrong has a negative discrimination', () => {
  const random = seededRandom('negative');
  const rows = Array.from({ length: 600 }, () => {
    const skill = 6 * random() - 3;
    const right = (sign: number) => (random() < 1 / (1 + Math.exp(-sign * skill)) ? 1 : 0);
    return [right(-1), right(1), right(1), right(1), right(1), right(1)];
  });
  expect(fitCurves(columnsOfMatrix(rows)).items.map((item) => Math.sign(item?.discrimination ?? 0))).toEqual([-1, 1, 1, 1, 1, 1]);
});
