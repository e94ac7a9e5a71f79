import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const outcomeQuery = (invitationId: string) =>
  queryOptions({ queryKey: ['outcome', invitationId], queryFn: () => api.outcome(invitationId) });

export const outcomeListsQuery = (openingId: string) =>
  queryOptions({ queryKey: ['outcome-lists', openingId], queryFn: () => api.outcomeLists(openingId) });

export const outcomeFiguresQuery = (assessmentId: string, openingId: string) =>
  queryOptions({
    queryKey: ['outcome-figures', assessmentId, openingId],
    queryFn: () => api.outcomeFigures(assessmentId, openingId),
    // Choosing another opening keeps the figures before in sight.
    placeholderData: (before) => (before?.assessmentId === assessmentId ? before : undefined),
  });
