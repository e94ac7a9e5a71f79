import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';
import type { OpeningSearch } from '../../search.ts';

export const openingsQuery = queryOptions({ queryKey: ['openings'], queryFn: api.openings });

export const openingQuery = (openingId: string) =>
  queryOptions({ queryKey: ['openings', openingId], queryFn: () => api.opening(openingId) });

/** The rows before stay on the screen while the next page or order is on its way. Attempts go on meanwhile, so it is asked again. */
export const resultsQuery = (openingId: string, search: OpeningSearch) =>
  queryOptions({
    queryKey: ['results', openingId, resultsAsked(search)],
    queryFn: () => api.results(openingId, resultsAsked(search)),
    placeholderData: keepPreviousData,
    // A grade is seconds away, a candidate at work is not.
    refetchInterval: ({ state }) => (state.data?.rows.some(({ status }) => status === 'grading') ? 3_000 : 20_000),
  });

export function resultsAsked(search: OpeningSearch) {
  return {
    search: search.search ?? '',
    status: search.status ?? ('' as const),
    sort: search.sort ?? ('closed' as const),
    direction: search.direction ?? (search.sort === undefined ? ('desc' as const) : ('asc' as const)),
    page: search.page ?? 1,
  };
}
