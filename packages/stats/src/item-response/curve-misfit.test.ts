import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { columnsOf } from '../response-columns.test-fixture.ts';
import { normal } from '../simulation.test-fixture.ts';
import { curveMisfit, poorFit } from './curve-misfit.ts';
import { fitCurves } from './fit-curves.ts';
import { curveTable } from './likelihood.ts';
import { normalQuadrature } from './quadrature.ts';

const chances = {
  /** What the model says. */
  curve: (skill: number) => 1 / (1 + Math.exp(-1.2 * skill)),
  /** The middle knows it, the strong overthink it. */
  humped: (skill: number) => 0.9 * Math.exp(-((skill + 0.2) ** 2)),
};

test.each([
  ['everybody is shown 25 questions', 25, poorFit],
  // Of whom less is known, curves fit better than they should.
  ['everybody is shown 10 of 25', 10, 0.09],
])('points at the one question that is no curve, where %s', (_, shown, least) => {
  const random = seededRandom('misfit');
  const responses = Array.from({ length: 3_000 }, (__, person) => {
    const skill = normal(random);
    const drawn = Array.from({ length: 25 }, (___, question) => ({ question, key: random() })).toSorted((a, b) => a.key - b.key);
    return drawn.slice(0, shown).map(({ question }) => {
      const chance = question === 7 ? chances.humped(skill) : chances.curve(skill - (question - 12) / 8);
      return { person, question, score: Number(random() < chance) };
    });
  }).flat();
  const misfits = fitCurves(columnsOf(responses)).items.map((item) => item?.misfit ?? 0);
  expect(misfits[7]).toBeGreaterThan(least);
  for (const [question, misfit] of misfits.entries()) if (question !== 7) expect(misfit, `question ${question}`).toBeLessThan(0.05);
});

test('is the root of the mean square of what lies between, by its definition', () => {
  const table = curveTable({ slope: Float64Array.of(1), intercept: Float64Array.of(0) }, normalQuadrature(3, 1));
  const chance = [1 / (1 + Math.E), 0.5, Math.E / (1 + Math.E)];
  const asked = Float64Array.of(10, 20, 0);
  const got = Float64Array.of(10 * ((chance[0] ?? 0) + 0.3), 20 * 0.4, 0);
  expect(curveMisfit({ asked, got, logLikelihood: 0 }, table, 0)).toBeCloseTo(Math.sqrt((10 * 0.09 + 20 * 0.01) / 30), 12);
});
