import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const draftsQuery = queryOptions({ queryKey: ['question-drafts'], queryFn: api.drafts });

/** Asked again while a check runs, and now and then for what colleagues save. */
export const draftQuery = (questionId: string) =>
  queryOptions({
    queryKey: ['question-drafts', questionId],
    queryFn: () => api.draft(questionId),
    refetchInterval: ({ state: { data } }) => (data?.check.isRunning === true ? 1_000 : 15_000),
  });

export const bankWordsQuery = queryOptions({ queryKey: ['bank-words'], queryFn: api.bankWords });
