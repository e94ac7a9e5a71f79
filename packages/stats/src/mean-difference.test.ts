import { expect, test } from 'vitest';
import { meanDifference } from './mean-difference.ts';

test('gives the interval that is published for Student’s sleep data', () => {
  // Student, Biometrika 6 (1908); as printed by R for t.test(extra ~ group, data = sleep): means 0.75 and 2.33, 95 % from -3.3654832 to 0.2054832.
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  const difference = meanDifference(first, second);
  if (!difference.isKnown) throw new Error(difference.why);
  expect(difference.value).toBeCloseTo(-1.58, 10);
  expect(difference.low).toBeCloseTo(-3.3654832, 6);
  expect(difference.high).toBeCloseTo(0.2054832, 6);
});

test('says why there is none', () => {
  expect(meanDifference([1], [1, 2, 3])).toEqual({ isKnown: false, why: 'few' });
  expect(meanDifference([], [1, 2, 3])).toEqual({ isKnown: false, why: 'few' });
  expect(meanDifference([50, 50, 50], [50, 50])).toEqual({ isKnown: false, why: 'no_spread' });
});

test('takes one side without any spread', () => {
  expect(meanDifference([4, 4, 4], [1, 2, 3])).toMatchObject({ isKnown: true, value: 2 });
});
