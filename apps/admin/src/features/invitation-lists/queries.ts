import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

const whileRunningMs = 500;

export const listsQuery = (openingId: string) =>
  queryOptions({
    queryKey: ['invitation-lists', openingId],
    queryFn: () => api.invitationLists(openingId),
    refetchInterval: ({ state }) => (state.data?.some((list) => list.state === 'running') ? 2_000 : false),
  });

export const listQuery = (openingId: string, listId: string) =>
  queryOptions({
    queryKey: ['invitation-lists', openingId, listId],
    queryFn: () => api.invitationList(openingId, listId),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? whileRunningMs : false),
  });
