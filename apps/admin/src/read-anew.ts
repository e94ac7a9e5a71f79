import type { QueryClient } from '@tanstack/react-query';

const tellingOfAttempts = new Set<unknown>([
  'candidate',
  'person',
  'own-report',
  'connection',
  'results',
  'home',
  'answers',
  'report',
  'mails',
  'questions',
  'rotation',
  'similarity',
]);

/** After something was done to an invitation, an attempt or a question, or refused because it had changed. */
export const readAttemptsAnew = (queryClient: QueryClient): Promise<void> =>
  queryClient.invalidateQueries({ predicate: ({ queryKey }) => tellingOfAttempts.has(queryKey[0]) });
