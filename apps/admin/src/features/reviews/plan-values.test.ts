import { defaultReviewPlan } from '@assay/core/reviews';
import { reviewPlan } from '@assay/core/reviews/schema';
import { expect, test } from 'vitest';
import { enteredPlan, errorWords, planSentences, planValues } from './plan-values.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const known = { isKnown: true, points: 6.21, attempts: 48 } as const;

test('what was saved comes back from the form as it was', () => {
  const plan = { ...defaultReviewPlan, sql: { isRead: true, rubricPercent: 30 }, attempts: 'near_floor' as const };
  expect(reviewPlan.parse(enteredPlan(planValues(plan)))).toEqual(plan);
  expect(reviewPlan.safeParse(enteredPlan({ ...planValues(plan), reviewers: '' })).success).toBe(false);
});

test('says the plan in sentences', () => {
  expect(planSentences(defaultReviewPlan, known).map(plain)).toEqual([
    'People score essays, reviews of changes and projects.',
    'Every attempt is read.',
    'One reviewer each, who does not see names.',
  ]);
  const other = {
    ...defaultReviewPlan,
    code: { isRead: true, rubricPercent: 0 },
    attempts: 'near_floor' as const,
    near: 'points' as const,
    reviewers: 2,
    onDifference: 'adjudication' as const,
  };
  expect(planSentences(other, known).map(plain)).toEqual([
    'People score essays, reviews of changes and projects, and code (remarks only).',
    'Attempts within 5 percent points of the floor are read, by what cases and keys decide. Of the others 10 % are read as a spot check; the rest stays to be reviewed.',
    '2 reviewers each, who see neither each other’s scores nor names. Where two differ by more than 25 % of the points, a manager decides.',
  ]);
});

test('says how near a standard error is and from how many attempts, or what holds while it is not known', () => {
  const near = { ...defaultReviewPlan, attempts: 'near_floor', near: 'standard_error' } as const;
  expect(plain(planSentences(near, known)[1] ?? '')).toContain(
    'within one standard error (now ±6.2 points, from 48 attempts) of the floor',
  );
  const few = { isKnown: false, why: 'few', attempts: 12 } as const;
  expect(plain(planSentences(near, few)[1] ?? '')).toContain(
    'within one standard error (not known yet, with 12 of 30 graded attempts; 5 percent points until then) of the floor',
  );
  expect(errorWords({ ...few, why: 'no_spread' })).toBe('not known, as all answers of 12 attempts are worth the same');
});
