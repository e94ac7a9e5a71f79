import { expect, test } from 'vitest';
import { columnsOfMatrix } from '../response-columns.test-fixture.ts';
import { skills } from './skills.ts';

const curve = { discrimination: 1.5, difficulty: 0 };

test('more right answers are more skill, more answers are more certainty, and no answer is the mean of all', () => {
  const found = skills(
    columnsOfMatrix([
      [1, 1, 1, 1],
      [1, 0, 1, 0],
      [0, 0, 0, 0],
      [1, null, null, null],
    ]),
    [curve, curve, curve, curve],
  );
  expect(found[0]?.mean).toBeGreaterThan(1);
  expect(found[1]?.mean).toBeCloseTo(0, 6);
  expect(found[2]?.mean).toBeCloseTo(-(found[0]?.mean ?? 0), 6);
  expect(found[3]?.standardDeviation).toBeGreaterThan(found[1]?.standardDeviation ?? 9);
  const unknown = skills(columnsOfMatrix([[1, 1]]), [null, null]);
  expect(unknown).toEqual([{ mean: expect.closeTo(0, 9), standardDeviation: expect.closeTo(1, 4) }]);
});

test('the posterior is that of Bayes’ rule, computed anew', () => {
  const [found] = skills(columnsOfMatrix([[1, 0.5]]), [curve, { discrimination: 0.7, difficulty: 1 }]);
  let [whole, first, second] = [0, 0, 0];
  for (let skill = -8; skill <= 8; skill += 0.001) {
    const [p, q] = [1 / (1 + Math.exp(-1.5 * skill)), 1 / (1 + Math.exp(-0.7 * (skill - 1)))];
    const density = Math.exp(-(skill ** 2) / 2) * p * Math.sqrt(q * (1 - q));
    whole += density;
    first += density * skill;
    second += density * skill ** 2;
  }
  expect(found?.mean).toBeCloseTo(first / whole, 4);
  expect(found?.standardDeviation).toBeCloseTo(Math.sqrt(second / whole - (first / whole) ** 2), 4);
});
