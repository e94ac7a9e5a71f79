export { carriedLevels, type Rescored, rescoredOutcome } from './carried-levels.ts';
export { defaultReviewPlan, isAttemptRead, rubricPartOf } from './plan.ts';
export { claimDays, measuredFrom, minutesEach, mostPauseSeconds } from './queue-time.ts';
export { reviewedGrade } from './reviewed-grade.ts';
export type {
  AdjudicationInput,
  HandBackInput,
  LostLevel,
  NextReviewInput,
  ReviewDraft,
  ReviewedAttempts,
  ReviewOrder,
  ReviewOutcome,
  ReviewPlan,
  ReviewPlanInput,
  ReviewState,
  SaveReviewInput,
  TaskState,
} from './schema.ts';
export { adjudicatedOutcome, type ChosenLevels, draftFault, meanOutcome, rubricShare, standingOf, unscoredCriteria } from './scores.ts';
export type {
  AnswerForReviewer,
  BegunReview,
  DisputeForManager,
  DisputeRow,
  FinishedReview,
  QueuedQuestion,
  ReviewForReviewer,
  ReviewPlanForStaff,
  ReviewQueue,
  ReviewResult,
  ReviewStanding,
  ScoringForStaff,
  UploadForReviewer,
} from './views.ts';
