import type { Population } from '@assay/core/analytics';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';
import type { FiguresSearch } from '../../search.ts';

/** The figures before stay on the screen while those of other days are on their way. What is being reckoned is asked for again. */
export const dashboardQuery = (assessmentId: string, { opening, from, until }: FiguresSearch, population: Population) =>
  queryOptions({
    queryKey: ['dashboard', assessmentId, opening, from, until, population],
    queryFn: () =>
      api.dashboard(assessmentId, {
        ...(opening === undefined ? {} : { opening }),
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
        population,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.isBeingReckoned === true ? 2_000 : false),
  });
