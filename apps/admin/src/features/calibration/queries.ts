import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

/** `version`: a number as text, or `all`; null: the one that is asked now. */
export const calibrationQuery = (questionId: string, version: string | null) =>
  queryOptions({
    queryKey: ['questions', questionId, 'calibration', version],
    queryFn: () => api.calibration(questionId, version),
    placeholderData: keepPreviousData,
  });
