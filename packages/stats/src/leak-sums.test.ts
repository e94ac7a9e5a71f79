import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceOf, watchedLeaks } from './leak-sums.ts';

test('is the log-likelihood ratio of a leak for right and wrong', () => {
  expect(evidenceOf(1, 0.5, 0.6)).toBeCloseTo(Math.log(0.8 / 0.5));
  expect(evidenceOf(0, 0.5, 0.6)).toBeCloseTo(Math.log(0.2 / 0.5));
});

test('scores in between never make more of no leak than right and wrong would', () => {
  const score = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(score, { minLength: 1, maxLength: 20 }), (scores) => {
      const expected = scores.reduce((sum, value) => sum + value, 0) / scores.length;
      fc.pre(expected > 0.05 && expected < 0.95);
      for (const { closes } of watchedLeaks) {
        const mean = scores.reduce((sum, value) => sum + Math.exp(evidenceOf(value, expected, closes)), 0) / scores.length;
        expect(mean).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});
