import { hundredthsOf } from '@assay/core/analytics';
import type { DecisionKind } from '@assay/core/decisions';
import type { InvitationStatus } from '@assay/core/invitations';
import { reaching } from '@assay/core/openings';
import type { Opening, ResultMoment, ResultsFilter, ResultsOrder } from '@assay/db';

/** What narrows a list of results down; null and empty mean no filter. */
export type ResultsNarrowing = {
  search: string;
  status: InvitationStatus | null;
  /** Above takes in whoever reaches the floor exactly; nobody without a score is on either side, and nobody at all without a floor. */
  floor: 'above' | 'below' | null;
  scoreFrom: number | null;
  scoreTo: number | null;
  when: ResultMoment;
  from: Date | null;
  until: Date | null;
  late: boolean;
  decision: DecisionKind | 'undecided' | null;
  told: 'told' | 'untold' | null;
  crossed: boolean;
  /** Only attempts whose scores are in figures. */
  counted: boolean;
};

export type ResultsQuery = ResultsOrder & ResultsNarrowing;

/** One more than any score. */
const unreachable = 101;

/**
 * A floor and a range are held against the score that decides. The rounding that decides about the floor decides about a range of scores, too; whoever has so many hundredths of a per
 * cent and a fraction is within a range up to them, as figures count them.
 */
export function resultsFilter(query: ResultsNarrowing, { floorPercent }: Pick<Opening, 'floorPercent'>): ResultsFilter {
  const floor = query.floor === null ? null : reaching(floorPercent ?? unreachable);
  const lowest = [
    ...(query.scoreFrom === null ? [] : [reaching(query.scoreFrom)]),
    ...(query.floor === 'above' && floor !== null ? [floor] : []),
    ...(query.floor !== null && floorPercent === null ? [unreachable] : []),
  ];
  const beyond = [
    ...(query.scoreTo === null ? [] : [reaching((hundredthsOf(query.scoreTo) + 1) / 100)]),
    ...(query.floor === 'below' && floor !== null ? [floor] : []),
  ];
  return {
    search: query.search,
    status: query.status,
    scores: {
      from: lowest.length === 0 ? null : Math.max(...lowest),
      below: beyond.length === 0 ? null : Math.min(...beyond),
    },
    time: { of: query.when, from: query.from, until: query.until },
    isLateTailWaiting: query.late,
    decision: query.decision,
    told: query.told,
    hasCrossed: query.crossed,
    isCounted: query.counted,
  };
}
