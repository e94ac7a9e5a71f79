import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const personQuery = (invitationId: string) =>
  queryOptions({ queryKey: ['person', invitationId], queryFn: () => api.person(invitationId), staleTime: 0 });
