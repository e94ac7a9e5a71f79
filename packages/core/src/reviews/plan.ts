import { formOf } from '../grading/requests.ts';
import type { DecidingPercent } from '../openings/deciding-score.ts';
import { isAboveFloor } from '../openings/floor.ts';
import type { FrozenQuestion } from '../questions/schema.ts';
import type { AttemptReading, ReviewPlan, StandardError } from './schema.ts';

/** While nobody has saved another one. */
export const defaultReviewPlan: ReviewPlan = {
  code: { isRead: false, rubricPercent: 0 },
  sql: { isRead: false, rubricPercent: 0 },
  attempts: 'all',
  near: 'standard_error',
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

/** Graded attempts from which on a standard error is held against scores: with two answers each, its own error is an eighth of it then. */
export const standardErrorFrom = 30;

/** Of so many attempts, the ones that were graded last. */
export const mostAttemptsMeasured = 500;

/** Percent that binary fractions cannot say must not make a difference. */
const leeway = 1e-9;

type Standing = {
  /** What decides of what cases and keys say, without what people gave; null where they say nothing. */
  deciding: DecidingPercent | null;
  floorPercent: number | null;
  /** From 0 to 1, always the same for the same attempt. */
  chance: number;
  /** What is known of it; not looked at where the plan does not go by it. */
  standardError: StandardError | null;
};

/** Whether a plan looks at the standard error at all. */
export const goesByError = ({ attempts, near }: Pick<ReviewPlan, 'attempts' | 'near'>): boolean =>
  attempts === 'near_floor' && near === 'standard_error';

/** Whether people read an attempt, and why. */
export function attemptReading(
  plan: Pick<ReviewPlan, 'attempts' | 'near' | 'nearPoints' | 'spotCheckPercent'>,
  { deciding, floorPercent, chance, standardError }: Standing,
): AttemptReading {
  const near = plan.attempts === 'near_floor' ? nearnessOf(plan, standardError) : null;
  const percent = deciding?.percent ?? null;
  const decidingScore = deciding?.of ?? 'raw';
  const found = (isRead: boolean, why: AttemptReading['why']): AttemptReading => ({
    ...{ isRead, why, percent, decidingScore, floorPercent, near },
  });
  if (plan.attempts === 'all') return found(true, 'all');
  if (floorPercent === null) return found(true, 'no_floor');
  if (percent === null) return found(true, 'no_points');
  if (near === null && isAboveFloor(percent, floorPercent)) return found(true, 'above_floor');
  if (near !== null && Math.abs(percent - floorPercent) <= near.points + leeway) return found(true, 'near_floor');
  return chance < plan.spotCheckPercent / 100 ? found(true, 'spot_check') : found(false, 'beyond');
}

/** How many percent points are near: a standard error where the plan goes by it and it is known, else what was typed. */
function nearnessOf(
  { near, nearPoints }: Pick<ReviewPlan, 'near' | 'nearPoints'>,
  standardError: StandardError | null,
): NonNullable<AttemptReading['near']> {
  if (near === 'points') return { points: nearPoints, standardError: null };
  return { points: standardError?.isKnown === true ? standardError.points : nearPoints, standardError };
}
