import type { EndedSums, InvitedSums, SumsOfShares } from '@assay/core/analytics';
import { type Centred, mergeCentred, mergeReliability, noReliability, noValues, type ReliabilitySums } from '@assay/stats';
import { addCounts, type Counts } from './counts.ts';

/** Those invited on several days under one opening, whose line holds for all of them. */
export type MergedInvited = {
  n: number;
  waived: number;
  opened: number;
  started: number;
  submitted: number;
  /** Whose window is still open. */
  mayOpen: number;
  mayStart: number;
  running: number;
  unscored: number;
  scores: Counts;
  withLateTail: Counts;
  advanced: Counts;
  undecided: Counts;
  advancedUnscored: number;
  undecidedUnscored: number;
  advancedUnsubmitted: number;
  hours: { toOpen: Counts; toStart: Counts; toEnd: Counts; toAdvance: Counts };
};

const plainNumbers = [
  'n',
  'waived',
  'opened',
  'started',
  'submitted',
  'running',
  'unscored',
  'advancedUnscored',
  'undecidedUnscored',
  'advancedUnsubmitted',
] as const;
const counted = ['scores', 'withLateTail', 'advanced', 'undecided'] as const;
const steps = ['toOpen', 'toStart', 'toEnd', 'toAdvance'] as const;

/** @param hour such as 2026-01-05T10: windows that closed in an earlier one are over */
export function mergeInvited(all: readonly InvitedSums[], hour: string): MergedInvited {
  const merged: MergedInvited = {
    ...{ n: 0, waived: 0, opened: 0, started: 0, submitted: 0, mayOpen: 0, mayStart: 0, running: 0 },
    ...{ unscored: 0, advancedUnscored: 0, undecidedUnscored: 0, advancedUnsubmitted: 0 },
    ...{ scores: new Map(), withLateTail: new Map(), advanced: new Map(), undecided: new Map() },
    hours: { toOpen: new Map(), toStart: new Map(), toEnd: new Map(), toAdvance: new Map() },
  };
  for (const sums of all) {
    for (const name of plainNumbers) merged[name] += sums[name];
    for (const name of counted) addCounts(merged[name], sums[name]);
    for (const step of steps) addCounts(merged.hours[step], sums.hours[step]);
    for (const name of ['mayOpen', 'mayStart'] as const) {
      for (const { until, n } of sums[name]) if (until === null || until >= hour) merged[name] += n;
    }
  }
  return merged;
}

/** Attempts that ended on several days. */
export type MergedEnded = {
  n: number;
  provisional: number;
  scores: Counts;
  percents: Centred;
  equatedErrors: EndedSums['equatedErrors'];
  sections: ReadonlyMap<string, SumsOfShares>;
  skills: ReadonlyMap<string, SumsOfShares>;
  timeUsed: Counts;
  cutOff: number;
  reliability: ReliabilitySums;
};

export function mergeEnded(all: readonly EndedSums[]): MergedEnded {
  const [scores, timeUsed]: [Counts, Counts] = [new Map(), new Map()];
  const [sections, skills] = [new Map<string, SumsOfShares>(), new Map<string, SumsOfShares>()];
  for (const sums of all) {
    addCounts(scores, sums.scores);
    addCounts(timeUsed, sums.timeUsed);
    addShares(sections, sums.sections);
    addShares(skills, sums.skills);
  }
  return {
    n: all.reduce((sum, { n }) => sum + n, 0),
    provisional: all.reduce((sum, { provisional }) => sum + provisional, 0),
    scores,
    percents: all.map(({ percents }) => percents).reduce(mergeCentred, noValues),
    equatedErrors: all.reduce(
      (sum, { equatedErrors }) => ({ n: sum.n + equatedErrors.n, sumOfSquares: sum.sumOfSquares + equatedErrors.sumOfSquares }),
      { n: 0, sumOfSquares: 0 },
    ),
    sections,
    skills,
    timeUsed,
    cutOff: all.reduce((sum, { cutOff }) => sum + cutOff, 0),
    reliability: all.map(({ reliability }) => reliability).reduce(mergeReliability, noReliability),
  };
}

function addShares(sums: Map<string, SumsOfShares>, more: readonly SumsOfShares[]): void {
  for (const one of more) {
    const own = sums.get(one.name);
    sums.set(
      one.name,
      own === undefined
        ? one
        : { name: one.name, n: own.n + one.n, sum: own.sum + one.sum, sumOfSquares: own.sumOfSquares + one.sumOfSquares },
    );
  }
}
