import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

/** While somebody works or a grade is on its way the page follows without a reload. */
export const candidateQuery = (invitationId: string) =>
  queryOptions({
    queryKey: ['candidate', invitationId],
    queryFn: () => api.candidate(invitationId),
    refetchInterval: ({ state }) => {
      const status = state.data?.invitation.status;
      if (status === 'grading') return 3_000;
      return status === 'running' ? 10_000 : false;
    },
  });
