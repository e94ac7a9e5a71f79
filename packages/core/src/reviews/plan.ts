import { formOf } from '../grading/requests.ts';
import type { FrozenQuestion } from '../questions/schema.ts';
import type { ReviewPlan } from './schema.ts';

/** While nobody has saved another one. */
export const defaultReviewPlan: ReviewPlan = {
  code: { isRead: false, rubricPercent: 0 },
  sql: { isRead: false, rubricPercent: 0 },
  attempts: 'all',
  nearPoints: 5,
  spotCheckPercent: 10,
  reviewers: 1,
  differencePercent: 25,
  onDifference: 'second_opinion',
  isBlind: true,
};

/** Which part of an answer's points people decide: all of it, a part beside its cases, or none where they only remark. Null: nobody reads it. */
export function rubricPartOf(plan: Pick<ReviewPlan, 'code' | 'sql'>, { body }: Pick<FrozenQuestion, 'body'>): number | null {
  switch (body.kind) {
    case 'essay':
    case 'review':
    case 'project':
      return 1;
    case 'code': {
      const { isRead, rubricPercent } = formOf(body) === 'query' ? plan.sql : plan.code;
      return isRead ? rubricPercent / 100 : null;
    }
    case 'choice':
    case 'number':
    case 'text':
      return null;
    default:
      return body satisfies never;
  }
}

/**
 * Whether people read an attempt.
 * @param percent of what cases and keys decide, without what people gave; null where they decide nothing
 * @param chance from 0 to 1, always the same for the same attempt
 */
export function isAttemptRead(
  plan: Pick<ReviewPlan, 'attempts' | 'nearPoints' | 'spotCheckPercent'>,
  { percent, floorPercent, chance }: { percent: number | null; floorPercent: number | null; chance: number },
): boolean {
  if (plan.attempts === 'all' || percent === null || floorPercent === null) return true;
  if (chance < plan.spotCheckPercent / 100) return true;
  return plan.attempts === 'above_floor' ? percent >= floorPercent : Math.abs(percent - floorPercent) <= plan.nearPoints;
}
