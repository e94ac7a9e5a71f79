import type { Distribution } from '@assay/core/openings';
import { expect, test } from 'vitest';
import { figures, passSentence, trustIn, trustNote } from './distribution-words.ts';

const distribution: Distribution = {
  n: 12,
  mean: 61.25,
  sd: 18.4,
  median: 63,
  bins: [],
  passRate: { passed: 7, share: 7 / 12, low: 0.32, high: 0.81 },
};

test('says first, in one sentence, how many reached the floor', () => {
  expect(passSentence(distribution, 60)).toBe('7 of 12 finished candidates reached the floor of 60.');
});

test('speaks of one candidate as one, and of none as none', () => {
  const one = { ...distribution, n: 1, passRate: { passed: 0, share: 0, low: 0, high: 0.79 } };
  expect(passSentence(one, 62.5)).toBe('0 of 1 finished candidate reached the floor of 62.5.');
  expect(passSentence({ ...distribution, n: 0, passRate: null }, 60)).toBe('Nobody has finished yet.');
});

test('says that there is no floor instead of inventing a pass rate', () => {
  expect(passSentence({ ...distribution, passRate: null }, null)).toBe('12 candidates have finished; this opening has no floor.');
});

test('gives every figure with its n, and the pass rate with its interval', () => {
  expect(figures(distribution).replaceAll('\u00a0', ' ')).toBe(
    'n = 12 · mean 61.3 · median 63 · sd 18.4 · pass rate 58 % [32 %, 81 %] (Wilson, 95 %)',
  );
});

test('withholds the figures of fewer than five and greys those of fewer than thirty', () => {
  expect(figures({ ...distribution, n: 4 })).toBe('n = 4');
  expect([4, 5, 29, 30].map(trustIn)).toEqual(['withheld', 'weak', 'weak', 'full']);
  expect(trustNote(30)).toBeNull();
  expect(trustNote(29)).toContain('hint');
});
