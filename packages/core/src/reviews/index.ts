export { carriedLevels, type Rescored, rescoredOutcome } from './carried-levels.ts';
export { attemptReading, defaultReviewPlan, goesByError, mostAttemptsMeasured, rubricPartOf, standardErrorFrom } from './plan.ts';
export { claimDays, measuredFrom, minutesEach, mostPauseSeconds } from './queue-time.ts';
export { reviewedGrade } from './reviewed-grade.ts';
export type {
  AdjudicationInput,
  AttemptReading,
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
  StandardError,
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
  ReadingForStaff,
  ReviewForReviewer,
  ReviewPlanForStaff,
  ReviewQueue,
  ReviewResult,
  ReviewStanding,
  ScoringForStaff,
  UploadForReviewer,
} from './views.ts';
