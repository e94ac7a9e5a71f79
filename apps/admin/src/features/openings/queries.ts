import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, type ResultsQuery } from '../../api.ts';
import type { OpeningSearch } from '../../search.ts';

export const openingsQuery = queryOptions({ queryKey: ['openings'], queryFn: api.openings });

export const openingQuery = (openingId: string) =>
  queryOptions({ queryKey: ['openings', openingId], queryFn: () => api.opening(openingId) });

/** The rows before stay on the screen while the next page or order is on its way. Attempts go on meanwhile, so it is asked again. */
export const resultsQuery = (openingId: string, search: OpeningSearch) =>
  queryOptions({
    queryKey: ['results', openingId, resultsAsked(search), search.page ?? 1],
    queryFn: () => api.results(openingId, resultsAsked(search), search.page ?? 1),
    placeholderData: keepPreviousData,
    // A grade is seconds away, a candidate at work is not.
    refetchInterval: ({ state }) => (state.data?.rows.some(({ status }) => status === 'grading') ? 3_000 : 20_000),
  });

export function resultsAsked(search: OpeningSearch): ResultsQuery {
  return {
    search: search.search ?? '',
    status: search.status ?? '',
    floor: search.floor ?? '',
    scoreFrom: String(search.scoreFrom ?? ''),
    scoreTo: String(search.scoreTo ?? ''),
    when: search.when ?? 'closed',
    from: search.from ?? '',
    until: search.until ?? '',
    late: search.late ?? '',
    decision: search.decision ?? '',
    told: search.told ?? '',
    crossed: search.crossed ?? '',
    counted: search.counted ?? '',
    sort: search.sort ?? 'closed',
    direction: search.direction ?? (search.sort === undefined ? 'desc' : 'asc'),
  };
}

/** All that narrows the list down; the order and the page do not. */
export const noFilters = {
  search: undefined,
  status: undefined,
  floor: undefined,
  scoreFrom: undefined,
  scoreTo: undefined,
  when: undefined,
  from: undefined,
  until: undefined,
  late: undefined,
  decision: undefined,
  told: undefined,
  crossed: undefined,
  counted: undefined,
} as const satisfies Partial<Record<keyof OpeningSearch, undefined>>;

export const isFiltered = (search: OpeningSearch): boolean =>
  (['search', 'status', 'floor', 'scoreFrom', 'scoreTo', 'from', 'until', 'late', 'decision', 'told', 'crossed', 'counted'] as const).some(
    (key) => search[key] !== undefined,
  );

/** What the list is narrowed down to, for whatever is done to everybody who matches. */
export function narrowingOf(search: OpeningSearch): Omit<ResultsQuery, 'sort' | 'direction'> {
  const { sort: _sort, direction: _direction, ...narrowing } = resultsAsked(search);
  return narrowing;
}

/** How many of the filters that are folded away are set. */
export const countFurtherFilters = (search: OpeningSearch): number =>
  [search.scoreFrom ?? search.scoreTo, search.from ?? search.until, search.late, search.told, search.counted].filter(
    (value) => value !== undefined,
  ).length;
