import type { AnswersShown } from '@assay/core/analytics';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

/** `version`: a number as text, or `all`; null: the one that is asked now. */
export const calibrationQuery = (questionId: string, version: string | null) =>
  queryOptions({
    queryKey: ['questions', questionId, 'calibration', version],
    queryFn: () => api.calibration(questionId, version),
    placeholderData: keepPreviousData,
  });

export const answeredQuery = (questionId: string, asked: { version: string | null; show: AnswersShown; page: number }) =>
  queryOptions({
    queryKey: ['questions', questionId, 'answered', asked],
    queryFn: () => api.answeredAttempts(questionId, asked),
    placeholderData: keepPreviousData,
  });
