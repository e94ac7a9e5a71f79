import type { ItemForStaff } from '../candidates/views.ts';
import type { ReviewId, ReviewTaskId } from '../ids.ts';
import type { QuestionKind } from '../questions/schema.ts';
import type { ReviewDraft, ReviewOutcome, ReviewPlan, StandardError } from './schema.ts';

export type ReviewPlanForStaff = {
  /** How often it was saved; 0 while the usual one holds. */
  number: number;
  plan: ReviewPlan;
  savedAt: string | null;
  savedBy: string | null;
  /** Answers that wait for reviewers, and those on which they differ. */
  waiting: number;
  disputed: number;
  /** Of the attempts graded last: what “near the floor” comes to where the plan goes by it. */
  standardError: StandardError;
};

/** What waits for whoever asks. It knows questions, and of people nothing. */
export type ReviewQueue = {
  left: number;
  minutes: number;
  questions: readonly QueuedQuestion[];
  /** Begun by whoever asks and not finished. */
  begun: readonly BegunReview[];
  finished: { count: number; newest: readonly FinishedReview[] };
  /** Answers on which reviewers differ, for whoever may decide about them. */
  disputed: number;
};

export type QueuedQuestion = {
  questionId: string;
  title: string;
  kind: QuestionKind;
  left: number;
  minutesEach: number;
  /** By own reviews of it. */
  isMeasured: boolean;
};

export type BegunReview = { reviewId: ReviewId; title: string; kind: QuestionKind; scored: number; criteria: number };

export type FinishedReview = { reviewId: ReviewId; title: string; kind: QuestionKind; share: number; standing: ReviewStanding };

/** What became of an answer, for somebody who has finished scoring it. */
export type ReviewStanding = 'waiting' | 'agreed' | 'differ' | 'adjudicated' | 'withdrawn';

/** A file that was handed in, without the name that its author gave it. */
export type UploadForReviewer = { name: string; bytes: number };

/**
 * One answer as a reviewer reads it. Blind: no name, no address, no moment, no place in a form, and no id but the reviewer's own for this review.
 */
export type ReviewForReviewer = AnswerForReviewer & {
  reviewId: ReviewId;
  state: 'begun' | 'finished';
  /** It is not needed any more: the attempt does not count, was opened again, or the answer changed. */
  isWithdrawn: boolean;
  draft: ReviewDraft;
  saves: number;
  /** Null before the own review is finished. */
  result: ReviewResult | null;
};

export type AnswerForReviewer = Pick<
  ItemForStaff,
  | 'title'
  | 'kind'
  | 'statementHtml'
  | 'answer'
  | 'essay'
  | 'review'
  | 'followUpHtml'
  | 'rubric'
  | 'reviewerNoteHtml'
  | 'gradedLanguage'
  | 'grade'
  | 'cases'
  | 'compare'
> & {
  /** Null while it is blind; then the name, where the plan shows it or it was revealed. */
  candidate: string | null;
  mayReveal: boolean;
  /** How often the program was run on the way. */
  runs: number;
  /** Which part of the points the rubric decides; 0: remarks only. */
  rubricPart: number;
  files: readonly UploadForReviewer[];
};

export type ReviewResult = {
  standing: ReviewStanding;
  share: number;
  /** Once it is settled. */
  outcome: ReviewOutcome | null;
};

/** Answers on which reviewers differ, oldest first in a random order that says nothing of the people. */
export type DisputeRow = {
  taskId: ReviewTaskId;
  title: string;
  kind: QuestionKind;
  shares: readonly number[];
  isSecondOpinionOpen: boolean;
};

/** What reviewers gave, side by side, under letters instead of names. */
export type DisputeForManager = AnswerForReviewer & {
  taskId: ReviewTaskId;
  isSettled: boolean;
  reviews: readonly { letter: string; share: number; draft: ReviewDraft }[];
  outcome: ReviewOutcome | null;
};
