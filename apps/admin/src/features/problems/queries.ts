import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const questionProblemsQuery = (questionId: string) =>
  queryOptions({ queryKey: ['problems', questionId], queryFn: () => api.questionProblems(questionId), retry: false });

/** After a report was settled, here or by a colleague. */
export const readProblemsAnew = (queryClient: QueryClient): Promise<unknown> =>
  Promise.all([queryClient.invalidateQueries({ queryKey: ['home'] }), queryClient.invalidateQueries({ queryKey: ['problems'] })]);
