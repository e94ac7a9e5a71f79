import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

const whileRunningMs = 500;
const whileSendingMs = 2_000;

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
    refetchInterval: ({ state }) =>
      state.data?.state === 'running' ? whileRunningMs : (state.data?.mails?.waiting ?? 0) > 0 ? whileSendingMs : false,
  });
