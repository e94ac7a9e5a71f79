import { expect, test } from 'vitest';
import { attemptReading, defaultReviewPlan } from './plan.ts';
import { minutesEach } from './queue-time.ts';
import { type ReviewPlan, reviewPlan } from './schema.ts';

const known = { isKnown: true, points: 6.2, attempts: 48 } as const;
const few = { isKnown: false, why: 'few', attempts: 12 } as const;

function reading(
  changes: Partial<ReviewPlan>,
  percent: number | null,
  { floorPercent = 60, chance = 0.99, standardError = null }: Partial<Parameters<typeof attemptReading>[1]> = {},
) {
  const deciding = percent === null ? null : { percent, of: 'raw' as const, lacks: null };
  return attemptReading({ ...defaultReviewPlan, near: 'points', ...changes }, { deciding, floorPercent, chance, standardError });
}
const read = (...asked: Parameters<typeof reading>) => reading(...asked).isRead;

test('all, those at or above the floor, or those near it are read', () => {
  expect(read({}, 0)).toBe(true);
  expect([59.9, 60, 90].map((percent) => read({ attempts: 'above_floor' }, percent))).toEqual([false, true, true]);
  const near = [54.9, 55, 65, 65.1].map((percent) => read({ attempts: 'near_floor', nearPoints: 5 }, percent));
  expect(near).toEqual([false, true, true, false]);
  // Thirds that add up to the floor reach it.
  expect(read({ attempts: 'above_floor' }, 100 * (0.1 + 0.2), { floorPercent: 30 })).toBe(true);
});

test('where there is no floor, or only people decide, everything is read', () => {
  expect(reading({ attempts: 'above_floor' }, 10, { floorPercent: null })).toMatchObject({ isRead: true, why: 'no_floor' });
  expect(reading({ attempts: 'near_floor' }, null)).toMatchObject({ isRead: true, why: 'no_points' });
});

test('of the others a few are read all the same', () => {
  expect(reading({ attempts: 'above_floor', spotCheckPercent: 10 }, 0, { chance: 0.099 })).toMatchObject({ why: 'spot_check' });
  expect(reading({ attempts: 'above_floor', spotCheckPercent: 10 }, 0, { chance: 0.1 })).toMatchObject({ isRead: false, why: 'beyond' });
  // Whoever is read anyway is no spot check.
  expect(reading({ attempts: 'above_floor', spotCheckPercent: 10 }, 80, { chance: 0 })).toMatchObject({ why: 'above_floor' });
});

test('near is one standard error once it is known, what was typed until then, and it is said which', () => {
  const plan = { attempts: 'near_floor', near: 'standard_error', nearPoints: 2 } as const;
  expect([53.7, 53.8, 66.2, 66.3].map((percent) => read(plan, percent, { standardError: known }))).toEqual([false, true, true, false]);
  expect(reading(plan, 66, { standardError: known })).toEqual({
    ...{ isRead: true, why: 'near_floor', percent: 66, decidingScore: 'raw', floorPercent: 60 },
    near: { points: 6.2, standardError: known },
  });
  expect(reading(plan, 63, { standardError: few })).toMatchObject({ isRead: false, near: { points: 2, standardError: few } });
  expect(reading({ ...plan, near: 'points' }, 63, { standardError: known })).toMatchObject({
    isRead: false,
    near: { points: 2, standardError: null },
  });
  expect(reading({ ...plan, attempts: 'above_floor' }, 63, { standardError: known })).toMatchObject({ isRead: true, near: null });
});

test('a plan that was saved before there was a choice goes by what was typed', () => {
  const { near: _, ...old } = defaultReviewPlan;
  expect(reviewPlan.parse(old).near).toBe('points');
});

test('minutes are the usual ones until three own reviews say otherwise', () => {
  expect(minutesEach('code', [10, 20])).toEqual({ minutes: 2, isMeasured: false });
  expect(minutesEach('code', [600, 60, 90])).toEqual({ minutes: 1.5, isMeasured: true });
  expect(minutesEach('code', [60, 120, 180, 240])).toEqual({ minutes: 2.5, isMeasured: true });
});
