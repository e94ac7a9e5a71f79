import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const homeQuery = queryOptions({ queryKey: ['home'], queryFn: api.home, refetchInterval: 15_000 });

/** Reads the figures of all openings and the whole bank: not as often as the page. */
export const dueDecisionsQuery = queryOptions({ queryKey: ['due-decisions'], queryFn: api.dueDecisions, refetchInterval: 60_000 });
