import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';
import type { AnswerSource } from './answer-source.ts';

export const reviewQueueQuery = queryOptions({ queryKey: ['reviews', 'queue'], queryFn: api.reviewQueue });

/** Read once: what is scored here must not be replaced by what was saved a moment ago. */
export const reviewQuery = (reviewId: string) =>
  queryOptions({
    queryKey: ['reviews', 'one', reviewId],
    queryFn: () => api.review(reviewId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const trainingQuestionsQuery = queryOptions({ queryKey: ['reviews', 'training'], queryFn: api.trainingQuestions });

/** Read once, as a review is. */
export const trainingQuery = (trainingId: string) =>
  queryOptions({
    queryKey: ['reviews', 'training', trainingId],
    queryFn: () => api.training(trainingId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const reviewedFilesQuery = ({ key, files }: AnswerSource) => queryOptions({ queryKey: ['reviews', 'files', key], queryFn: files });

export const reviewedFileQuery = ({ key, file }: AnswerSource, place: string) =>
  queryOptions({ queryKey: ['reviews', 'files', key, place], queryFn: () => file(place) });

/** Large, and seldom looked at twice. */
export const reviewFilmQuery = ({ key, film }: AnswerSource) =>
  queryOptions({
    queryKey: ['reviews', 'film', key],
    queryFn: film,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });

export const disputesQuery = queryOptions({ queryKey: ['reviews', 'disputes'], queryFn: api.disputes });

export const disputeQuery = (taskId: string) =>
  queryOptions({ queryKey: ['reviews', 'disputes', taskId], queryFn: () => api.dispute(taskId) });

export const reviewPlanQuery = (assessmentId: string) =>
  queryOptions({ queryKey: ['reviews', 'plan', assessmentId], queryFn: () => api.reviewPlan(assessmentId) });

export const agreementQuery = (assessmentId: string) =>
  queryOptions({ queryKey: ['reviews', 'agreement', assessmentId], queryFn: () => api.agreement(assessmentId) });

export const ownSeverityQuery = queryOptions({ queryKey: ['reviews', 'severity'], queryFn: api.ownSeverity });
