import { expect, test } from 'vitest';
import { defaultReviewPlan, isAttemptRead } from './plan.ts';
import { minutesEach } from './queue-time.ts';

const read = (changes: Partial<typeof defaultReviewPlan>, percent: number | null, floorPercent: number | null = 60, chance = 0.99) =>
  isAttemptRead({ ...defaultReviewPlan, ...changes }, { percent, floorPercent, chance });

test('all, those at or above the floor, or those near it are read', () => {
  expect(read({}, 0)).toBe(true);
  expect([59.9, 60, 90].map((percent) => read({ attempts: 'above_floor' }, percent))).toEqual([false, true, true]);
  expect([54.9, 55, 65, 65.1].map((percent) => read({ attempts: 'near_floor', nearPoints: 5 }, percent))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('where there is no floor, or only people decide, everything is read', () => {
  expect(read({ attempts: 'above_floor' }, 10, null)).toBe(true);
  expect(read({ attempts: 'near_floor' }, null)).toBe(true);
});

test('of the others a few are read all the same', () => {
  expect(read({ attempts: 'above_floor', spotCheckPercent: 10 }, 0, 60, 0.099)).toBe(true);
  expect(read({ attempts: 'above_floor', spotCheckPercent: 10 }, 0, 60, 0.1)).toBe(false);
});

test('minutes are the usual ones until three own reviews say otherwise', () => {
  expect(minutesEach('code', [10, 20])).toEqual({ minutes: 2, isMeasured: false });
  expect(minutesEach('code', [600, 60, 90])).toEqual({ minutes: 1.5, isMeasured: true });
  expect(minutesEach('code', [60, 120, 180, 240])).toEqual({ minutes: 2.5, isMeasured: true });
});
