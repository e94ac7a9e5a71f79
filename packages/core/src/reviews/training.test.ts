import { expect, test } from 'vitest';
import { meanOutcome } from './scores.ts';
import { trainingResult } from './training.ts';

const levels = (...points: number[]) => points.map((own) => ({ points: own, text: `worth ${own}` }));
const rubric = {
  criteria: [
    { id: 'clear', title: 'Clear', levels: levels(3, 1, 0) },
    { id: 'complete', title: 'Complete', levels: levels(2, 0) },
  ],
};

test('holds what was given for practice against what was settled, criterion by criterion', () => {
  const settled = meanOutcome(
    rubric,
    [
      { clear: 0, complete: 0 },
      { clear: 1, complete: 0 },
    ],
    1,
  );
  expect(trainingResult(rubric, { clear: 2, complete: 0 }, settled)).toEqual({
    share: 0.4,
    settledShare: 0.8,
    by: 'reviews',
    reviews: 2,
    criteria: [
      { id: 'clear', title: 'Clear', own: 0, settled: 2, difference: -2, most: 3 },
      { id: 'complete', title: 'Complete', own: 2, settled: 2, difference: 0, most: 2 },
    ],
  });
});
