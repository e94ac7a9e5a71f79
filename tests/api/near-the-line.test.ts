import type { ReviewPlanForStaff } from '@assay/core/reviews';
import { expect, test } from 'vitest';
import { bodyOf } from '../support/attempt.ts';
import { reviewedOpening } from '../support/reviews.ts';

test('near the floor is what was typed until thirty attempts say how far a score is off, and each attempt keeps what decided it', async () => {
  const world = await reviewedOpening({ floorPercent: 40 });
  await world.plan({ attempts: 'near_floor', near: 'standard_error', nearPoints: 2, spotCheckPercent: 0 });
  const first = await world.sat({ name: 'Fay First' });
  const reading = async ({ invitation }: typeof first) => (await world.candidate(invitation)).reading;
  // 2.5 of the 3 points for code, none of the one for the choice.
  expect(await reading(first)).toMatchObject({
    ...{ isRead: false, why: 'beyond', percent: 62.5, floorPercent: 40, planNumber: 1 },
    near: { points: 2, standardError: { isKnown: false, why: 'few', attempts: 1 } },
  });
  const few = bodyOf(await world.owner.get<ReviewPlanForStaff>(world.planPath));
  expect(few).toMatchObject({ plan: { near: 'standard_error' }, standardError: { isKnown: false, why: 'few', attempts: 1 } });

  let last = first;
  for (let number = 2; number <= 30; number += 1) last = await world.sat({ name: `Person ${number}`, essay: '' });
  // Of each the shares 5/6 and 0, with three quarters and a quarter of the weight; the essay needs a person where it is not empty, and where it is, is worth nothing.
  const { standardError } = bodyOf(await world.owner.get<ReviewPlanForStaff>(world.planPath));
  if (!standardError.isKnown) throw new Error('thirty are enough');
  expect(standardError.attempts).toBe(30);
  expect(standardError.points).toBeCloseTo(31.07, 2);
  expect((await reading(last))?.near).toMatchObject({ points: standardError.points, standardError });
  // What was decided before stays as it was decided.
  expect(await reading(first)).toMatchObject({ isRead: false, near: { points: 2 } });

  await world.plan({ nearPoints: 3 });
  expect(await reading(first)).toMatchObject({
    ...{ isRead: true, why: 'near_floor', planNumber: 2 },
    near: { points: standardError.points, standardError: { isKnown: true, attempts: 30 } },
  });
  expect((await world.candidate(first.invitation)).items.find(({ kind }) => kind === 'essay')?.scoring).toMatchObject({ state: 'waiting' });

  await world.plan({ near: 'points' });
  expect(await reading(first)).toMatchObject({ isRead: false, why: 'beyond', near: { points: 3, standardError: null } });
});

test('a plan without a word on nearness goes by the typed points, and another word is refused', async () => {
  const world = await reviewedOpening();
  const { plan } = bodyOf(await world.owner.get<ReviewPlanForStaff>(world.planPath));
  const { near: _, ...old } = plan;
  const saved = bodyOf(await world.owner.put<ReviewPlanForStaff>(world.planPath, { basedOn: 0, plan: old }));
  expect(saved.plan.near).toBe('points');
  expect((await world.owner.put(world.planPath, { basedOn: 1, plan: { ...plan, near: 'guess' } })).status).toBe(422);
});

test('an attempt that is void measures nothing', async () => {
  const world = await reviewedOpening();
  const { attempt } = await world.sat({ name: 'Vera Void' });
  const measured = async () => bodyOf(await world.owner.get<ReviewPlanForStaff>(world.planPath)).standardError.attempts;
  expect(await measured()).toBe(1);
  bodyOf(await world.owner.post(`/api/staff/attempts/${attempt.attemptId}/void`, { reason: 'two people sat there' }));
  expect(await measured()).toBe(0);
});
