import type { DashboardScope } from '@assay/core/analytics';
import type { OpeningSearch } from '../../search.ts';

/** The list of an opening's people, narrowed down to those a figure is of: from one whole per cent to another, both included, and ended within the days. */
export function peopleBehind({ from, until }: Pick<DashboardScope, 'from' | 'until'>, score: { from: number; to: number }): OpeningSearch {
  return {
    scoreFrom: score.from,
    // Scores are counted by the whole per cent below them.
    ...(score.to >= 100 ? {} : { scoreTo: score.to + 0.99 }),
    ...(from === null && until === null ? {} : { when: 'closed' as const }),
    ...(from === null ? {} : { from: `${from}T00:00:00.000Z` }),
    ...(until === null ? {} : { until: `${until}T23:59:59.999Z` }),
  };
}
