import { AppError } from '@assay/core';
import { type Query, useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { meQuery } from '../features/accounts/queries.ts';
import { NotInRole } from './not-in-role.tsx';
import { pageActions } from './page-actions.ts';
import { useMay } from './use-may.ts';

/** Lets those to a page who may do in one of their teams what it is for. */
export function RoleGate({ children }: { children: ReactNode }) {
  useRolesOfToday();
  const may = useMay();
  const routeId = useRouterState({ select: ({ matches }) => matches.at(-1)?.routeId });
  const action = routeId === undefined ? undefined : pageActions[routeId];
  return action === undefined || may(action) ? children : <NotInRole />;
}

/** Roles may change while somebody is signed in: a refusal is the moment to look at them again. */
function useRolesOfToday(): void {
  const queryClient = useQueryClient();
  // Follows the caches of answers, which see every refusal.
  useEffect(() => {
    const lookAgain = (error: unknown) => {
      if (error instanceof AppError && (error.code === 'forbidden' || error.code === 'not_found')) {
        void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      }
    };
    const isMe = (query: Query) => query.queryKey[0] === meQuery.queryKey[0];
    const stopReads = queryClient.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error' && !isMe(event.query)) lookAgain(event.action.error);
    });
    const stopWrites = queryClient.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') lookAgain(event.action.error);
    });
    return () => {
      stopReads();
      stopWrites();
    };
  }, [queryClient]);
}
