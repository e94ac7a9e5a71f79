import type { DashboardScope } from '@assay/core/analytics';
import type { OpeningSearch } from '../../search.ts';

/**
 * The list of an opening's people, narrowed down to those a figure is of: from a line to a whole per cent, both included, and ended within the days. Null where no list has them:
 * void attempts have no score there.
 */
export function peopleBehind(
  { from, until, population }: Pick<DashboardScope, 'from' | 'until' | 'population'>,
  score: { from: number; to: number },
): OpeningSearch | null {
  if (population === 'all') return null;
  return {
    counted: 'yes',
    scoreFrom: score.from,
    // Scores are counted by the whole per cent below them, and filtered by the hundredth below them.
    ...(score.to >= 100 ? {} : { scoreTo: score.to + 0.99 }),
    ...(from === null && until === null ? {} : { when: 'closed' as const }),
    ...(from === null ? {} : { from: `${from}T00:00:00.000Z` }),
    ...(until === null ? {} : { until: `${until}T23:59:59.999Z` }),
  };
}
