export { type AgreementAdvice, adviceOn, fewestOthers, isGroupShown, mostAgreedAnswers } from './agreement.ts';
export type {
  Agreement,
  AgreementForStaff,
  CriterionAgreement,
  GroupSeverity,
  IntervalOrNone,
  OwnSeverity,
  QuestionAgreement,
  Severity,
  SeverityForReviewer,
} from './agreement-views.ts';
export { defaultReviewPlan, isAttemptRead, rubricPartOf } from './plan.ts';
export { claimDays, measuredFrom, minutesEach, mostPauseSeconds } from './queue-time.ts';
export { reviewedGrade } from './reviewed-grade.ts';
export type {
  AdjudicationInput,
  HandBackInput,
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
  TaskState,
} from './schema.ts';
export { adjudicatedOutcome, type ChosenLevels, draftFault, meanOutcome, rubricShare, standingOf, unscoredCriteria } from './scores.ts';
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
  ScoringForStaff,
  UploadForReviewer,
} from './views.ts';
