import { z } from 'zod';
import { ids } from '../ids.ts';
import { decidingScores } from '../openings/deciding-score.ts';

const percent = z.int().min(0).max(100);

/** Of what is run and graded by cases: whether people read it as well, and which part of its points their rubric decides; 0: they only remark. */
const codePart = z.strictObject({ isRead: z.boolean(), rubricPercent: percent });

/** Which attempts are read. Without a floor every attempt is. */
export const reviewedAttempts = z.enum(['all', 'above_floor', 'near_floor']);
export type ReviewedAttempts = z.infer<typeof reviewedAttempts>;

/** Of one assessment: which answers people score, how many of them, and what is done when they differ. Essays, reviews of changes and projects are always in it. */
export const reviewPlan = z.strictObject({
  code: codePart,
  sql: codePart,
  attempts: reviewedAttempts,
  /** With `near_floor`: how near is said by the measured standard error, or by hand. */
  near: z.enum(['standard_error', 'points']).default('points'),
  /** So many percent points above or below the floor; for `standard_error` while that is not known. */
  nearPoints: z.number('must be a number').min(0, 'must be 0 or more').max(50, 'must be 50 or less'),
  /** Of the attempts that are not read otherwise, so many in a hundred are read all the same. */
  spotCheckPercent: percent,
  /** Who score the same answer, without seeing each other's scores. */
  reviewers: z.int('must be a whole number').min(1, 'must be 1 or more').max(5, 'must be 5 or less'),
  /** Two who lie further apart, in percent of the points, differ. */
  differencePercent: z.number('must be a number').min(0, 'must be 0 or more').max(100, 'must be 100 or less'),
  onDifference: z.enum(['second_opinion', 'adjudication']),
  isBlind: z.boolean(),
});
export type ReviewPlan = z.infer<typeof reviewPlan>;

/** Of what cases and keys decide, in percent points, by the `attempts` that were graded last; of an equated score by those that curves were fitted to. `few`: fewer than `standardErrorFrom`; `one_item`: nobody has two answers; `no_spread`: everybody's answers are worth the same. */
export const standardError = z.discriminatedUnion('isKnown', [
  z.object({ isKnown: z.literal(true), points: z.number(), attempts: z.int() }),
  z.object({ isKnown: z.literal(false), why: z.enum(['few', 'one_item', 'no_spread']), attempts: z.int() }),
]);
export type StandardError = z.infer<typeof standardError>;

/** Why people read an attempt, or do not, with the numbers that decided it; kept, since the standard error goes on changing. */
export const attemptReading = z.object({
  isRead: z.boolean(),
  /** `beyond`: by the plan it would not be read, and the spot check did not draw it. */
  why: z.enum(['all', 'no_floor', 'no_points', 'above_floor', 'near_floor', 'spot_check', 'beyond']),
  /** Of the score that decides, and which it is. */
  percent: z.number().nullable(),
  decidingScore: z.enum(decidingScores).default('raw'),
  floorPercent: z.number().nullable(),
  /** How near was near; null where the plan does not ask. `standardError`: what was known of it, where the plan goes by it. */
  near: z.object({ points: z.number(), standardError: standardError.nullable() }).nullable(),
});
export type AttemptReading = z.infer<typeof attemptReading>;

/** `basedOn`: the number of the plan that was looked at. */
export const reviewPlanInput = z.strictObject({ basedOn: z.int().min(0), plan: reviewPlan });
export type ReviewPlanInput = z.infer<typeof reviewPlanInput>;

const note = z.string().max(4000, 'must be 4,000 characters at most');

/** By criterion: which of its levels, counted from 0 for the first of the rubric of the version that the answer is scored by, which never changes. */
const levels = z.record(z.string().max(100), z.int().min(0).max(50));

export const reviewDraft = z.strictObject({ levels, notes: z.record(z.string().max(100), note), overall: note });
export type ReviewDraft = z.infer<typeof reviewDraft>;

/** `basedOn`: how often the draft was saved when this page last heard of it. */
export const saveReviewInput = z.strictObject({ basedOn: z.int().min(0), draft: reviewDraft });
export type SaveReviewInput = z.infer<typeof saveReviewInput>;

export const reviewOrder = z.enum(['question', 'candidate']);
export type ReviewOrder = z.infer<typeof reviewOrder>;

/** `after`: the review that was just left. `questionId`: only answers to this question. */
export const nextReviewInput = z.strictObject({
  order: reviewOrder,
  after: ids.review.nullable(),
  questionId: z.string().max(200).nullable().default(null),
});
export type NextReviewInput = z.infer<typeof nextReviewInput>;

/** `after`: the answer that was just left. */
export const nextTrainingInput = z.strictObject({ questionId: z.string().max(200), after: ids.training.nullable() });
export type NextTrainingInput = z.infer<typeof nextTrainingInput>;

/** Whether those who may see what each reviewer's scores are like, by name. */
export const reviewerNamesInput = z.strictObject({ areShown: z.boolean() });
export type ReviewerNamesInput = z.infer<typeof reviewerNamesInput>;

export const handBackInput = z.strictObject({ word: z.string().trim().max(500, 'must be 500 characters at most') });
export type HandBackInput = z.infer<typeof handBackInput>;

export const adjudicationInput = z.strictObject({
  levels,
  reason: z.string().trim().min(3, 'say why in a few words').max(1000, 'must be 1,000 characters at most'),
});
export type AdjudicationInput = z.infer<typeof adjudicationInput>;

/** What became of an answer once its reviews are in: it is kept, and a grade is made of it and of what the cases say. */
export const reviewOutcome = z.object({
  by: z.enum(['reviews', 'adjudication']),
  reviews: z.int(),
  rubricShare: z.number().min(0).max(1),
  rubricPart: z.number().min(0).max(1),
  criteria: z.array(z.object({ id: z.string(), title: z.string(), points: z.number(), most: z.number() })),
  /** An adjudication's; empty for a mean. */
  reason: z.string(),
  /** What an adjudication chose, as `levels` of a draft; absent for a mean, and where it was decided before they were kept. */
  levels: levels.exactOptional(),
});
export type ReviewOutcome = z.infer<typeof reviewOutcome>;

/** What another version of a rubric has no place for: a level that was chosen, or (null) a criterion that nobody scored. */
export const lostLevel = z.object({ criterion: z.string(), level: z.string().nullable() });
export type LostLevel = z.infer<typeof lostLevel>;

/** `waiting`: seats are free or taken. `second_opinion`: those who were asked differ, and one more is. `disputed`: a manager decides. */
export const taskState = z.enum(['waiting', 'second_opinion', 'disputed', 'settled']);
export type TaskState = z.infer<typeof taskState>;

/** `lapsed`: begun and left for days; its draft waits for its author. `outdated`: of an answer that changed since. */
export const reviewState = z.enum(['begun', 'finished', 'handed_back', 'lapsed', 'outdated']);
export type ReviewState = z.infer<typeof reviewState>;

/** What an answer was worth, and by which reviews, before new ones were asked for. */
export const taskBeforeAnew = z.object({
  questionVersionId: ids.questionVersion,
  isActive: z.boolean(),
  seats: z.int(),
  seatsTaken: z.int(),
  hasSecondOpinion: z.boolean(),
  outcome: reviewOutcome,
  settledAt: z.string(),
  adjudicatedBy: ids.account.nullable(),
  reviews: z.array(z.object({ reviewId: ids.review, state: reviewState, rubricVersionId: ids.questionVersion.nullable() })),
});
export type TaskBeforeAnew = z.infer<typeof taskBeforeAnew>;
