import { expect, test } from 'vitest';
import { fitModel, logOddsOf } from './fit.ts';
import { featureNames } from './pair-features.ts';

const vocabulary = featureNames.indexOf('vocabulary.ofBoth');
const paths = featureNames.indexOf('paths.ofBoth');

/** Copies share paths; the vocabulary is the more alike the more honest the pair. */
const pairs = Array.from({ length: 400 }, (_, at) => {
  const isCopy = at % 8 === 0;
  const values = new Float64Array(featureNames.length);
  values[paths] = (isCopy ? 0.6 : 0.2) + (at % 5) / 20;
  values[vocabulary] = (isCopy ? 0.1 : 0.7) + (at % 7) / 50;
  return { values, isCopy };
});

test('weighs what tells copies apart, and nothing against a suspicion', () => {
  const model = fitModel(pairs);
  expect(model.features.find(({ name }) => name === 'paths.ofBoth')?.weight).toBeGreaterThan(0);
  expect(model.features.some(({ name }) => name === 'vocabulary.ofBoth')).toBe(false);
  expect(model.features.every(({ weight, far }) => weight >= 0 && far >= 0)).toBe(true);
});

test('gives the same weights each time, and copies more than honest pairs', () => {
  const model = fitModel(pairs);
  expect(fitModel(pairs)).toEqual(model);
  const logOdds = logOddsOf(model);
  const worst = Math.min(...pairs.filter(({ isCopy }) => isCopy).map(({ values }) => logOdds(values)));
  expect(worst).toBeGreaterThan(Math.max(...pairs.filter(({ isCopy }) => !isCopy).map(({ values }) => logOdds(values))));
});
