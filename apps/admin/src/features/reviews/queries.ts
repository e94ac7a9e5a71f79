import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const reviewQueueQuery = queryOptions({ queryKey: ['reviews', 'queue'], queryFn: api.reviewQueue });

/** Read once: what is scored here must not be replaced by what was saved a moment ago. */
export const reviewQuery = (reviewId: string) =>
  queryOptions({
    queryKey: ['reviews', 'one', reviewId],
    queryFn: () => api.review(reviewId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const reviewedFilesQuery = (reviewId: string) =>
  queryOptions({ queryKey: ['reviews', 'files', reviewId], queryFn: () => api.reviewedFiles(reviewId) });

export const reviewedFileQuery = (reviewId: string, file: string) =>
  queryOptions({ queryKey: ['reviews', 'files', reviewId, file], queryFn: () => api.reviewedFile(reviewId, file) });

/** Large, and seldom looked at twice. */
export const reviewFilmQuery = (reviewId: string) =>
  queryOptions({
    queryKey: ['reviews', 'film', reviewId],
    queryFn: () => api.reviewFilm(reviewId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });

export const disputesQuery = queryOptions({ queryKey: ['reviews', 'disputes'], queryFn: api.disputes });

export const disputeQuery = (taskId: string) =>
  queryOptions({ queryKey: ['reviews', 'disputes', taskId], queryFn: () => api.dispute(taskId) });

export const reviewPlanQuery = (assessmentId: string) =>
  queryOptions({ queryKey: ['reviews', 'plan', assessmentId], queryFn: () => api.reviewPlan(assessmentId) });
