import type { TrainingId } from '../ids.ts';
import type { QuestionKind } from '../questions/schema.ts';
import type { ReviewDraft, ReviewOutcome } from './schema.ts';
import type { AnswerForReviewer } from './views.ts';

/** A question with answers that others have scored and settled: to practise on, without a name and without consequence. */
export type TrainingQuestion = {
  questionId: string;
  title: string;
  kind: QuestionKind;
  left: number;
  /** By whoever asks; nobody else is told. */
  practised: number;
  hasBegun: boolean;
};

/** A settled answer as a reviewer practises on it: as blind as any, and without its scores before their own are finished. */
export type TrainingForReviewer = AnswerForReviewer & {
  trainingId: TrainingId;
  questionId: string;
  state: 'begun' | 'finished';
  /** It is not settled any more: the attempt does not count, or the answer is scored anew. */
  isWithdrawn: boolean;
  draft: ReviewDraft;
  saves: number;
  result: TrainingResult | null;
};

export type TrainedCriterion = { id: string; title: string; own: number; settled: number; difference: number; most: number };

export type TrainingResult = Pick<ReviewOutcome, 'by' | 'reviews'> & {
  share: number;
  settledShare: number;
  criteria: readonly TrainedCriterion[];
};
