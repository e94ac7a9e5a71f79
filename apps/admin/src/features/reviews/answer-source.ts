import type { FinishedRun } from '@assay/core/attempts';
import type { Film, MomentInput } from '@assay/core/recordings';
import type { FileForReview, FilesForReview } from '@assay/core/uploads';
import { api } from '../../api.ts';

/** Where what belongs to an answer is asked for: of one that is scored, or that somebody practises on. */
export type AnswerSource = {
  /** Its own in the cache. */
  key: string;
  film: () => Promise<Film>;
  run: (moment: MomentInput) => Promise<FinishedRun>;
  files: () => Promise<FilesForReview>;
  file: (place: string) => Promise<FileForReview>;
};

export const reviewSource = (reviewId: string): AnswerSource => ({
  key: reviewId,
  film: () => api.reviewFilm(reviewId),
  run: (moment) => api.runReviewedMoment(reviewId, moment),
  files: () => api.reviewedFiles(reviewId),
  file: (place) => api.reviewedFile(reviewId, place),
});

export const trainingSource = (trainingId: string): AnswerSource => ({
  key: trainingId,
  film: () => api.trainingFilm(trainingId),
  run: (moment) => api.runTrainingMoment(trainingId, moment),
  files: () => api.trainingFiles(trainingId),
  file: (place) => api.trainingFile(trainingId, place),
});
