import { expect, test } from 'vitest';
import { mean, standardDeviation } from './distribution.ts';
import { seededRandom } from './random.ts';
import { correctedCorrelation, correctedForRange } from './range-restriction.ts';

test('gives the worked example of a textbook', () => {
  // J. Cohen, P. Cohen, S. G. West and L. S. Aiken, Applied Multiple Regression, 3rd edition 2003, section 2.10.3: r = .25, standard deviations 5 and 12.
  expect(correctedForRange(0.25, 12 / 5)).toBeCloseTo(0.53, 2);
});

test('changes nothing where the spread is the same, nor where there is no relation, nor the sign', () => {
  expect(correctedForRange(0.4, 1)).toBeCloseTo(0.4, 12);
  expect(correctedForRange(0, 3)).toBe(0);
  expect(correctedForRange(-0.25, 2.4)).toBeCloseTo(-correctedForRange(0.25, 2.4), 12);
  expect([correctedForRange(1, 5), correctedForRange(-1, 5)]).toEqual([1, -1]);
});

test('narrowing the spread again gives back what it was made from', () => {
  for (const r of [-0.9, -0.2, 0.05, 0.5, 0.99]) expect(correctedForRange(correctedForRange(r, 2.5), 1 / 2.5)).toBeCloseTo(r, 12);
});

test('keeps the order of the bounds', () => {
  const { low, r, high } = correctedCorrelation({ r: 0.2, low: -0.1, high: 0.45 }, 1.8);
  expect(low).toBeLessThan(r);
  expect(r).toBeLessThan(high);
  expect(high).toBeLessThan(1);
});

test('finds the correlation of everybody again from the best quarter of a simulated population', () => {
  const random = seededRandom('range restriction');
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const truth = 0.5;
  const everybody = Array.from({ length: 200_000 }, () => {
    const x = normal();
    return { x, y: truth * x + Math.sqrt(1 - truth ** 2) * normal() };
  }).toSorted((a, b) => b.x - a.x);
  const selected = everybody.slice(0, 50_000);
  const spreadOf = (people: readonly { x: number }[]) => standardDeviation(people.map(({ x }) => x)) ?? Number.NaN;
  const ratio = spreadOf(everybody) / spreadOf(selected);
  const r = pearson(selected);
  expect(r).toBeLessThan(0.3);
  expect(correctedForRange(r, ratio)).toBeCloseTo(truth, 1.7);
  expect(correctedForRange(r, ratio)).toBeCloseTo(pearson(everybody), 1.7);
});

/** By its definition, on purpose not by our sums. */
function pearson(people: readonly { x: number; y: number }[]): number {
  const [middleX, middleY] = [mean(people.map(({ x }) => x)) ?? 0, mean(people.map(({ y }) => y)) ?? 0];
  let [xy, xx, yy] = [0, 0, 0];
  for (const { x, y } of people) {
    xy += (x - middleX) * (y - middleY);
    xx += (x - middleX) ** 2;
    yy += (y - middleY) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}
