import type { LineOutcome, OpeningOnDashboard, ScoresOnDashboard } from '@assay/core/analytics';
import { newId } from '@assay/core/ids';
import { expect, test } from 'vitest';
import { filledBy, linesOf, neededFor, outcomeAt, passedOf, stillToCollect, withinError } from './lines.ts';

const opening = (changes: Partial<OpeningOnDashboard> = {}): OpeningOnDashboard => ({
  openingId: newId('opening', new Date('2026-01-05T10:00:00.000Z'), new Uint8Array(16)),
  title: 'Data analyst',
  role: '',
  level: '',
  interviewsPerWeek: 4,
  floorPercent: 60,
  floorReason: 'Queries are daily work.',
  decidingScore: 'raw',
  ...changes,
});

const share = (passed: number, n: number) => ({ n, value: passed / n, low: 0, high: 1 });

/** One candidate for each per cent, of whom ten a week finish. */
const lines = Array.from({ length: 101 }, (_, percent): LineOutcome => {
  const passed = 101 - percent;
  return { percent, passed: share(passed, 101), perWeek: { rate: (10 * passed) / 101, low: 0, high: 10 } };
});
const scores: ScoresOnDashboard = {
  n: 101,
  mean: 50,
  meanLow: 45,
  meanHigh: 55,
  sd: 29,
  median: 50,
  counts: Array.from({ length: 101 }, () => 1),
  lines,
  atFloors: [],
};

test('the higher of the two lines decides, the floor where they are the same', () => {
  expect(linesOf([opening()], 72).deciding).toEqual({ percent: 72, by: 'capacity' });
  expect(linesOf([opening()], 50).deciding).toEqual({ percent: 60, by: 'floor' });
  expect(linesOf([opening()], 60).deciding).toEqual({ percent: 60, by: 'floor' });
  expect(linesOf([opening({ floorPercent: null })], 0).deciding).toEqual({ percent: 0, by: 'capacity' });
  expect(linesOf([opening({ floorPercent: null })], null).deciding).toBeNull();
});

test('over several openings a floor is one that all have, and interviews are added up where all say theirs', () => {
  const same = linesOf([opening(), opening({ interviewsPerWeek: 2 })], null);
  expect([same.floorPercent, same.hasSeveralFloors, same.interviewsPerWeek]).toEqual([60, false, 6]);
  const other = linesOf([opening(), opening({ floorPercent: null, interviewsPerWeek: null })], null);
  expect([other.floorPercent, other.hasSeveralFloors, other.interviewsPerWeek]).toEqual([null, true, null]);
  expect(linesOf([], null)).toMatchObject({ floorPercent: null, hasSeveralFloors: false, interviewsPerWeek: null });
});

test('a floor between two whole per cents lets through whoever reaches it, and no other place between them is asked about', () => {
  const at = { percent: 62.5, passed: share(39, 101), perWeek: null };
  expect(outcomeAt({ ...scores, atFloors: [at] }, 62.5)).toEqual(at);
  expect(outcomeAt(scores, 62.5)).toBeNull();
  expect(passedOf(outcomeAt(scores, 60)?.passed ?? share(0, 1))).toBe(41);
});

test('the line that fills interviews is the highest that still brings as many', () => {
  const at = filledBy(scores, 4) ?? -1;
  expect(lines[at]?.perWeek?.rate).toBeGreaterThanOrEqual(4);
  expect(lines[at + 1]?.perWeek?.rate).toBeLessThan(4);
});

test('no line fills more than there are, and none is known before there are weeks', () => {
  expect(filledBy(scores, 11)).toBeNull();
  expect(filledBy({ ...scores, lines: lines.map((line) => ({ ...line, perWeek: null })) }, 1)).toBeNull();
});

test('so many are enough, and one fewer is not, by the interval itself', () => {
  const z = 1.959963984540054;
  const halfWidth = (p: number, n: number) => (z / (1 + z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  for (const p of [0, 0.05, 0.25, 0.5, 0.8, 1]) {
    const n = neededFor(p);
    expect(halfWidth(p, n)).toBeLessThanOrEqual(0.1 + 1e-9);
    expect(halfWidth(p, n - 1)).toBeGreaterThan(0.1);
  }
  expect(neededFor(0.5)).toBe(93);
  expect(stillToCollect(share(19, 38))).toBe(55);
  expect(stillToCollect(share(60, 120))).toBe(0);
});

test('within the error is who stands no further from the line than it, at the ends of the scale, too', () => {
  expect(withinError(scores.counts, 72, 6.3)).toEqual({ count: 13, from: 66, to: 78 });
  expect(withinError(scores.counts, 98, 6)).toEqual({ count: 9, from: 92, to: 100 });
  expect(withinError(scores.counts, 3, 5)).toEqual({ count: 9, from: 0, to: 8 });
});
