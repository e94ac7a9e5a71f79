import { equatedShare, trueShare } from '@assay/stats';
import { expect, test } from 'vitest';
import { equatedScore } from './equated-score.ts';

const curve = (questionId: string, difficulty: number, changes = {}) => ({
  ...{ questionId, version: 1, discrimination: 1.2, difficulty, discriminationError: null, difficultyError: null, misfit: 0.01, n: 100 },
  ...changes,
});
const curves = [
  curve('easy', -1),
  curve('hard', 1),
  curve('reading', 0),
  curve('backwards', 0, { discrimination: -0.4 }),
  curve('rare', 0, { n: 29 }),
];
const section = (id: string, weight: number, questions: readonly string[]) => ({
  ...{ id, title: id, count: 1, weight },
  questions: questions.map((questionId) => ({ questionId, version: 1 })),
});
const fit = { curves, reference: [section('code', 3, ['easy', 'hard']), section('reading', 1, ['reading'])] };
const item = (questionId: string, weight: number, changes = {}) => ({
  questionId,
  version: 1,
  isByPeople: false,
  weight,
  ...changes,
});
const attempt = { points: 3, maxPoints: 4, toReview: 0, sectionPoints: null, items: [item('hard', 3), item('reading', 1)] };

const weighed = (difficulty: number, weight: number) => ({ discrimination: 1.2, difficulty, weight });

test('holds a form against all that could be drawn, each section with its points in equal parts', () => {
  const expected = equatedShare(0.75, [weighed(1, 3), weighed(0, 1)], [weighed(-1, 1.5), weighed(1, 1.5), weighed(0, 1)]);
  expect(equatedScore(attempt, fit)).toMatchObject({ isKnown: true, percent: expect.closeTo(100 * (expected ?? 0), 9) });
  expect(expected).toBeGreaterThan(0.75);
});

test('points of the opening weigh both forms, so that nothing but the difficulty of questions makes a difference', () => {
  const sectionPoints = [
    { sectionId: 'code', points: 0 },
    { sectionId: 'reading', points: 5 },
  ];
  const alike = { ...attempt, sectionPoints, points: 2.5, maxPoints: 5, items: [item('reading', 5)] };
  expect(equatedScore(alike, fit)).toMatchObject({ isKnown: true, percent: expect.closeTo(50, 6) });
  expect(trueShare([weighed(0, 5)], 0)).toBeCloseTo(0.5, 9);
});

test.each([
  ['nobody has answered', item('new', 1)],
  ['was answered in another version only', item('hard', 1, { version: 2 })],
  ['fewer than 30 have answered', item('rare', 1)],
  ['the weak get rather than the strong', item('backwards', 1)],
])('says nothing where a question %s', (_, question) => {
  expect(equatedScore({ ...attempt, items: [item('hard', 3), question] }, fit)).toEqual({ isKnown: false, why: 'no_curve' });
});

test('says nothing where of a section that is worth something no question has a curve', () => {
  const without = { ...fit, reference: [...fit.reference, section('talking', 1, [])] };
  expect(equatedScore(attempt, without)).toEqual({ isKnown: false, why: 'no_curve' });
  expect(equatedScore({ ...attempt, sectionPoints: [{ sectionId: 'talking', points: 0 }] }, without).isKnown).toBe(true);
});

test('says nothing where people give a part of the score, whether they have or not', () => {
  const byPeople = { isKnown: false, why: 'by_people' };
  expect(equatedScore({ ...attempt, items: [item('hard', 3), item('reading', 1, { isByPeople: true })] }, fit)).toEqual(byPeople);
  expect(equatedScore({ ...attempt, toReview: 1 }, fit)).toEqual(byPeople);
});

test('an attempt in which nothing counts has no share to equate', () => {
  expect(equatedScore({ ...attempt, points: 0, maxPoints: 0, items: [] }, fit)).toEqual({ isKnown: false, why: 'no_curve' });
});
