import type { SimilarityNode } from '@assay/core/similarity';
import { expect, test } from 'vitest';
import { rateWords, regionLetter, surpriseSentence, thresholdSentence } from './similarity-words.ts';

test('a surprise is said as odds, with how many pairs are expected to be so by chance', () => {
  expect(surpriseSentence({ surprise: 3.6, compared: 48_000, expected: 12 })).toBe(
    '1 in 4,000 honest pairs of this question are as alike. 48,000 pairs were compared, and 12 of them are expected to be so by chance.',
  );
  expect(surpriseSentence({ surprise: 2, compared: 1, expected: 0.01 })).toBe(
    '1 in 100 honest pairs of a question are as alike. 1 pair was compared, and 0.01 of them is expected to be so by chance. These are too few to tell what is usual here: the odds are those of other questions.',
  );
  expect(surpriseSentence({ surprise: 2, compared: 0, expected: null })).toBe('1 in 100 honest pairs of a question are as alike.');
  // Beyond a million the tail is a line drawn on.
  expect(surpriseSentence({ surprise: 9, compared: 10, expected: 1e-8 })).toMatch(
    /^Less than 1 in 1,000,000 honest pairs.*less than 0\.001 of them/,
  );
});

test('a threshold says how many pairs pass it and how many of these chance alone would bring', () => {
  const link = (from: string, to: string, surprise: number) => ({ from, to, surprise, similarity: 1, pairId: '', caseId: null });
  const links = [link('a', 'b', 5), link('b', 'c', 4), link('d', 'e', 2)];
  const nodes: SimilarityNode[] = ['a', 'b', 'd', 'e'].map((id) => ({ id, side: { kind: 'foreign' } }));
  const graph = { nodes: [...nodes, { id: 'c', side: { kind: 'proof', path: 'accepted/a.js' } } as const], links };
  expect(thresholdSentence(graph, 3, 2000)).toBe(
    '2 pairs with 2 attempts are as alike as 1 in 1,000 honest pairs or more. Of the 2,000 pairs compared, about 2 would be by chance, were all of them honest.',
  );
  expect(thresholdSentence(graph, 6, 2000)).toMatch(/^No pair is as alike/);
});

test('a rate is per 1,000 attempts and says what it rests on', () => {
  expect(rateWords({ attempts: 400, cases: 6, confirmed: 2, low: 0.0069, high: 0.0324 })).toEqual({
    value: '15 in 1,000',
    from: '6 of 400 attempts, 95 % interval 6.9 to 32',
  });
  expect(rateWords({ attempts: 14, cases: 3, confirmed: 1, low: 0.0757, high: 0.4759 })).toEqual({
    value: '214 in 1,000',
    from: '3 of 14 attempts, 95 % interval 76 to 476',
  });
  expect(rateWords({ attempts: 0, cases: 0, confirmed: 0, low: 0, high: 1 }).value).toBe('no attempts');
});

test('regions have letters, also beyond the alphabet', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(regionLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
