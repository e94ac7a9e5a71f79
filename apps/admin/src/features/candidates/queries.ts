import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

/** While somebody works or a grade is on its way the page follows without a reload. */
export const candidateQuery = (invitationId: string) =>
  queryOptions({
    queryKey: ['candidate', invitationId],
    queryFn: () => api.candidate(invitationId),
    refetchInterval: ({ state }) => {
      const status = state.data?.invitation.status;
      if (state.data?.decisions.letter?.kind === 'on_its_way') return 2_000;
      const tail = state.data?.attempt?.lateTail ?? null;
      if (status === 'grading' || (tail !== null && tail.scoreWith === null)) return 3_000;
      return status === 'running' ? 10_000 : false;
    },
  });

/** How the attempt was connected; grows while somebody works. */
export const connectionQuery = (attemptId: string) =>
  queryOptions({
    queryKey: ['connection', attemptId],
    queryFn: () => api.connection(attemptId),
    refetchInterval: ({ state }) => (state.data?.closedAt === null ? 10_000 : false),
  });

/** What a run executed never changes. */
export const runSourceQuery = (attemptId: string, runId: string) =>
  queryOptions({
    queryKey: ['run-source', attemptId, runId],
    queryFn: () => api.runSource(attemptId, runId),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What was handed in to a project; grows while somebody works. */
export const handedInQuery = (attemptId: string, itemId: string) =>
  queryOptions({ queryKey: ['handed-in', attemptId, itemId], queryFn: () => api.handedIn(attemptId, itemId) });

/** A file that has arrived never changes. */
export const handedInFileQuery = ({ attemptId, itemId, file }: { attemptId: string; itemId: string; file: string }) =>
  queryOptions({
    queryKey: ['handed-in', attemptId, itemId, file],
    queryFn: () => api.handedInFile(attemptId, itemId, file),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** On paper; made anew whenever it is opened. */
export const reportQuery = (invitationId: string, zone: string) =>
  queryOptions({ queryKey: ['report', invitationId, zone], queryFn: () => api.report(invitationId, zone) });
