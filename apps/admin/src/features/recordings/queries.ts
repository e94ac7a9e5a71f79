import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

/** Read once while it is looked at: a film that grows would move under whoever watches it. */
export const filmQuery = (attemptId: string) =>
  queryOptions({
    queryKey: ['film', attemptId],
    queryFn: () => api.film(attemptId),
    staleTime: Number.POSITIVE_INFINITY,
    // Films are large, and seldom looked at twice.
    gcTime: 60_000,
  });

/** With whom an answer can be compared. */
export const comparableQuery = ({ attemptId, itemId, text }: { attemptId: string; itemId: string; text: string }) =>
  queryOptions({
    queryKey: ['comparable', attemptId, itemId, text],
    queryFn: () => api.comparable(attemptId, itemId, text),
    placeholderData: keepPreviousData,
  });
