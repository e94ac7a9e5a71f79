import type { RegradeForStaff } from '@assay/core/regrades';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const countedAttemptsQuery = (questionId: string) =>
  queryOptions({ queryKey: ['questions', questionId, 'counted'], queryFn: () => api.countedAttempts(questionId) });

export const regradesOfQuestionQuery = (questionId: string) =>
  queryOptions({ queryKey: ['questions', questionId, 'regrades'], queryFn: () => api.regradesOfQuestion(questionId) });

/** Read anew while the server works on it. */
export const regradeQuery = (regradeId: string) =>
  queryOptions({
    queryKey: ['regrades', regradeId],
    queryFn: () => api.regrade(regradeId),
    refetchInterval: ({ state }) => (state.data !== undefined && isMoving(state.data) ? 700 : false),
  });

export const isMoving = ({ state }: Pick<RegradeForStaff, 'state'>): boolean =>
  state === 'reckoning' || state === 'applying' || state === 'undoing';
