import { expect, test } from 'vitest';
import { reviewedGrade } from './reviewed-grade.ts';
import { adjudicatedOutcome, draftFault, meanOutcome, rubricShare, standingOf, unscoredCriteria } from './scores.ts';

const levels = (...points: number[]) => points.map((own) => ({ points: own, text: `worth ${own}` }));
const rubric = {
  criteria: [
    { id: 'clear', title: 'Clear', levels: levels(3, 1, 0) },
    { id: 'complete', title: 'Complete', levels: levels(2, 0) },
  ],
};

test('the share is what was chosen, of the best of every criterion', () => {
  expect(rubricShare(rubric, { clear: 0, complete: 0 })).toBe(1);
  expect(rubricShare(rubric, { clear: 1, complete: 0 })).toBe(0.6);
  expect(rubricShare(rubric, { clear: 2, complete: 1 })).toBe(0);
  expect(rubricShare({ criteria: [{ id: 'a', title: 'A', levels: levels(0, -1) }] }, { a: 1 })).toBe(0);
});

test('a criterion without a level, or with one that is not there, is missing', () => {
  expect(unscoredCriteria(rubric, { clear: 1 })).toEqual(['Complete']);
  expect(unscoredCriteria(rubric, { clear: 3, complete: 0 })).toEqual(['Clear']);
  expect(draftFault(rubric, { levels: { complete: 2 }, notes: {} })).toBe('“Complete” has no level 3.');
  expect(draftFault(rubric, { levels: {}, notes: { other: 'x' } })).toBe('The rubric has no criterion other.');
  expect(draftFault(rubric, { levels: { clear: 2 }, notes: { complete: 'x' } })).toBe(null);
});

const second = 'second_opinion';

test.each([
  [[1], 2, false, second, 'waiting'],
  [[1], 1, false, second, 'agreed'],
  [[1, 0.8], 2, false, second, 'agreed'],
  // What binary fractions make of 0.9 - 0.7 is a little more than 0.2.
  [[0.9, 0.7], 2, false, second, 'agreed'],
  [[1, 0.79], 2, false, second, 'second_opinion'],
  [[1, 0.79], 2, false, 'adjudication', 'disputed'],
  [[1, 0.5], 3, true, second, 'waiting'],
  [[1, 0.5, 0.6], 3, true, second, 'agreed'],
  [[1, 0, 0.5], 3, true, second, 'disputed'],
] as const)(
  'after %j of %i seats (a second opinion among them: %s) with %s it is %s',
  (shares, seats, hasSecondOpinion, onDifference, standing) => {
    expect(standingOf(shares, { seats, hasSecondOpinion }, { differencePercent: 20, onDifference })).toBe(standing);
  },
);

test('several are merged criterion by criterion, and an adjudication stands for itself', () => {
  const outcome = meanOutcome(
    rubric,
    [
      { clear: 0, complete: 0 },
      { clear: 1, complete: 1 },
    ],
    1,
  );
  expect(outcome).toMatchObject({
    by: 'reviews',
    reviews: 2,
    rubricShare: 0.6,
    criteria: [
      { points: 2, most: 3 },
      { points: 1, most: 2 },
    ],
  });
  expect(adjudicatedOutcome(rubric, { clear: 0, complete: 1 }, { rubricPart: 0.5, reviews: 2, reason: 'So.' })).toMatchObject({
    by: 'adjudication',
    rubricShare: 0.6,
    rubricPart: 0.5,
    reason: 'So.',
  });
});

test('beside cases the rubric has its part, alone all of it, and nothing written stays worth nothing', () => {
  const code = { kind: 'code', share: 0.5, groups: [], cases: [] } as const;
  const outcome = (rubricPart: number) => adjudicatedOutcome(rubric, { clear: 0, complete: 0 }, { rubricPart, reviews: 1, reason: '' });
  expect(reviewedGrade({ ...code, groups: [], cases: [] }, outcome(0.4))).toMatchObject({ kind: 'reviewed', share: 0.7, automatic: code });
  expect(reviewedGrade({ kind: 'to_review', share: 0 }, outcome(1))).toMatchObject({ share: 1, automatic: null });
  expect(reviewedGrade({ ...code, groups: [], cases: [] }, outcome(0))).toEqual(code);
  const once = reviewedGrade({ ...code, groups: [], cases: [] }, outcome(0.4));
  expect(reviewedGrade(once, outcome(0.4))).toEqual(once);
  expect(reviewedGrade({ kind: 'unanswered', share: 0 }, outcome(1))).toEqual({ kind: 'unanswered', share: 0 });
});
