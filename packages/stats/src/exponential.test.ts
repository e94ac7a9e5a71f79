import { expect, test } from 'vitest';
import { reproducibleDecay } from './exponential.ts';

test('is e^−x to a thousandth for what matters, and nothing in the end', () => {
  for (const x of [0, 0.01, 0.5, 1, 3, 7]) expect(Math.abs(reproducibleDecay(x) - Math.exp(-x))).toBeLessThan(0.001);
  expect(reproducibleDecay(100)).toBe(0);
});
