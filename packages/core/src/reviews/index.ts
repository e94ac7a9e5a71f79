export { adviceOn, fewestOthers, isGroupShown, leastAgreement, mostAgreedAnswers } from './agreement.ts';
export type {
  Agreement,
  AgreementAdvice,
  AgreementForStaff,
  CriterionAgreement,
  GroupSeverity,
  IntervalOrNone,
  OwnSeverity,
  QuestionAgreement,
  Severity,
  SeverityForReviewer,
} from './agreement-views.ts';
export { carriedLevels, type Rescored, rescoredOutcome } from './carried-levels.ts';
export { attemptReading, defaultReviewPlan, goesByError, mostAttemptsMeasured, rubricPartOf, standardErrorFrom } from './plan.ts';
export { claimDays, measuredFrom, minutesEach, mostPauseSeconds } from './queue-time.ts';
export { reviewedGrade } from './reviewed-grade.ts';
export { type CriterionChange, type LevelChange, rubricChange } from './rubric-change.ts';
export type {
  AdjudicationInput,
  AttemptReading,
  HandBackInput,
  LostLevel,
  NextReviewInput,
  NextTrainingInput,
  ReviewDraft,
  ReviewedAttempts,
  ReviewerNamesInput,
  ReviewOrder,
  ReviewOutcome,
  ReviewPlan,
  ReviewPlanInput,
  ReviewState,
  SaveReviewInput,
  StandardError,
  TaskBeforeAnew,
  TaskState,
} from './schema.ts';
export { adjudicatedOutcome, type ChosenLevels, draftFault, meanOutcome, rubricShare, standingOf, unscoredCriteria } from './scores.ts';
export type { ReadingForStaff, ScoringForStaff } from './scoring-views.ts';
export { trainingResult } from './training.ts';
export type { TrainedCriterion, TrainingForReviewer, TrainingQuestion, TrainingResult } from './training-views.ts';
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
  UploadForReviewer,
} from './views.ts';
