import type { PoolFilter } from '@assay/core/assessments';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const assessmentsQuery = queryOptions({ queryKey: ['assessments'], queryFn: api.assessments });

export const assessmentQuery = (assessmentId: string) =>
  queryOptions({ queryKey: ['assessments', assessmentId], queryFn: () => api.assessment(assessmentId) });

/** The last answer stays while the next is on its way: the sentence beside a section must not flicker with each key. */
export const poolsQuery = (sections: { pool: PoolFilter; count: number }[]) =>
  queryOptions({ queryKey: ['pools', sections], queryFn: () => api.pools(sections), placeholderData: keepPreviousData });
