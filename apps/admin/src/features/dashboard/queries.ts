import type { Population } from '@assay/core/analytics';
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';
import type { FiguresSearch } from '../../search.ts';

/** As the server is asked for them. */
const scopeOf = ({ opening, from, until }: FiguresSearch) => ({
  ...(opening === undefined ? {} : { opening }),
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until }),
});

/** The figures before stay on the screen while those of other days are on their way. What is being reckoned is asked for again. */
export const dashboardQuery = (assessmentId: string, search: FiguresSearch, population: Population) =>
  queryOptions({
    queryKey: ['dashboard', assessmentId, scopeOf(search), population],
    queryFn: () => api.dashboard(assessmentId, { ...scopeOf(search), population }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.isBeingReckoned === true ? 2_000 : false),
  });

export const surveyQuery = (assessmentId: string, search: FiguresSearch) =>
  queryOptions({
    queryKey: ['survey', assessmentId, scopeOf(search), search.comments ?? 1],
    queryFn: () => api.survey(assessmentId, scopeOf(search), search.comments ?? 1),
    placeholderData: keepPreviousData,
  });

/** What the charts are drawn from, asked for at once and while the page itself is on its way. */
export function fetchAhead(queryClient: QueryClient, assessmentId: string, search: FiguresSearch): void {
  void queryClient.prefetchQuery(dashboardQuery(assessmentId, search, search.population ?? 'counted'));
  void queryClient.prefetchQuery(surveyQuery(assessmentId, search));
}

/** What is on the screen stays there while other sides are on their way. What is being reckoned is asked for again. */
export const sidesQuery = (sides: string) =>
  queryOptions({
    queryKey: ['compared-sides', sides],
    queryFn: () => api.comparedSides(sides),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.some(({ isBeingReckoned }) => isBeingReckoned) === true ? 2_000 : false),
  });
