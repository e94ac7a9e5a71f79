import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandsOfTen, fifthsOfScore, type ScoredHit } from './score-bands.ts';

const people = (...scores: readonly number[]): ScoredHit[] => scores.map((score) => ({ score, isHit: score >= 75 }));

test('bands of ten hold who reaches their lower edge, and 100 is in the last', () => {
  expect(bandsOfTen(people(70, 79.99, 80, 89, 90, 100), 2)).toEqual([
    { from: 70, to: 80, n: 2, hits: 1 },
    { from: 80, to: 90, n: 2, hits: 2 },
    { from: 90, to: 100, n: 2, hits: 2 },
  ]);
});

test('a band of too few is taken together with the one above, the highest with the one below', () => {
  expect(bandsOfTen(people(5, 41, 42, 43, 95), 3)).toEqual([{ from: 0, to: 100, n: 5, hits: 1 }]);
  expect(bandsOfTen(people(31, 52, 53, 71, 72, 73, 74), 3)).toEqual([
    { from: 30, to: 60, n: 3, hits: 0 },
    { from: 70, to: 80, n: 4, hits: 0 },
  ]);
});

test('fifths are of equal numbers where no two have the same score', () => {
  const scores = Array.from({ length: 50 }, (_, index) => index * 2);
  expect(fifthsOfScore(people(...scores), 5)).toEqual([
    { from: 0, to: 18, n: 10, hits: 0 },
    { from: 20, to: 38, n: 10, hits: 0 },
    { from: 40, to: 58, n: 10, hits: 0 },
    { from: 60, to: 78, n: 10, hits: 2 },
    { from: 80, to: 98, n: 10, hits: 10 },
  ]);
});

test('whoever has the same score is in the same band, and all equal ones are one', () => {
  expect(fifthsOfScore(people(...Array.from({ length: 30 }, () => 60)), 5)).toEqual([{ from: 60, to: 60, n: 30, hits: 0 }]);
  const bands = fifthsOfScore(people(...Array.from({ length: 20 }, () => 50), 60, 70, 80, 90, 95), 5);
  expect(bands).toEqual([
    { from: 50, to: 50, n: 20, hits: 0 },
    { from: 60, to: 95, n: 5, hits: 3 },
  ]);
});

test('of too few there is no band', () => {
  expect(fifthsOfScore(people(1, 2, 3, 4), 5)).toEqual([]);
  expect(bandsOfTen(people(1, 2, 3, 4), 5)).toEqual([]);
  expect(bandsOfTen([], 5)).toEqual([]);
});

test('everybody is in one band, none has too few, and none overlaps', () => {
  const scored = fc.array(fc.record({ score: fc.integer({ min: 0, max: 100 }), isHit: fc.boolean() }), { maxLength: 80 });
  fc.assert(
    fc.property(scored, fc.integer({ min: 1, max: 8 }), (all, least) => {
      for (const bands of [bandsOfTen(all, least), fifthsOfScore(all, least)]) {
        const counted = bands.reduce((sum, { n }) => sum + n, 0);
        expect(counted).toBe(all.length < least ? 0 : all.length);
        expect(bands.every(({ n, hits }) => n >= least && hits <= n)).toBe(true);
        for (const [index, band] of bands.entries()) expect(band.from).toBeGreaterThanOrEqual(bands[index - 1]?.to ?? 0);
      }
      expect(fifthsOfScore(all, least).length).toBeLessThanOrEqual(5);
    }),
  );
});
