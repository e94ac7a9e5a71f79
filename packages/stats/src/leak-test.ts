import { type Adjustment, addedTo, adjustmentFrom, type LeakExposure, type LeakSums, noSums, restOf, sumOf } from './leak-baseline.ts';
import { boundedExpected, evidenceOf, watchedLeaks } from './leak-sums.ts';
import { leakThreshold } from './leak-threshold.ts';

/** One false alarm in so many exposures, unless users choose otherwise. */
export const defaultFalseAlarmRate = 1 / 10_000;

/** Plain data: it can be stored as JSON and taken up again. */
export type LeakState = {
  baseline: LeakSums;
  adjustment: Adjustment;
  threshold: number;
  /** Exposures tested so far. */
  n: number;
  /** Mean rest of the latest candidates. */
  rest: number;
  /** For each of the leaks looked for: the evidence so far, and the exposure (from 1) after which it began; null while there is none. */
  evidence: readonly { sum: number; since: number | null }[];
  /** What the baseline takes up when it is clear that no leak began in it. */
  pending: LeakSums;
};

export type LeakFinding = {
  n: number;
  /** Compared with the threshold. */
  statistic: number;
  threshold: number;
  isSignal: boolean;
  /** The number of the exposure, from 1, with which the evidence begins; null while there is none. */
  since: number | null;
};

/** The mean rest follows the latest candidates with this weight: slow enough to be exact, quick enough for a season. */
const restWeight = 1 / 400;

/** With fewer past exposures it is not known well enough what is normal to notice anything but the grossest leak. */
export const leastCalibration = 200;

/**
 * @param past exposures without a leak: `leastCalibration` at least
 * @param falseAlarmRate wanted false alarms per exposure
 */
export function startLeakTest(past: readonly LeakExposure[], falseAlarmRate = defaultFalseAlarmRate): LeakState {
  if (past.length < leastCalibration) throw new RangeError(`${past.length} exposures are too few to calibrate on`);
  const baseline = past.reduce(addedTo, noSums);
  const adjustment = adjustmentFrom(baseline);
  return {
    baseline,
    adjustment,
    threshold: thresholdOf({ baseline, adjustment }, falseAlarmRate),
    n: 0,
    rest: baseline.rest / baseline.n,
    evidence: watchedLeaks.map(() => ({ sum: 0, since: null })),
    pending: noSums,
  };
}

/**
 * Takes up one more exposure. The score is held against what was to be expected of this candidate by the other questions of the form, and of the
 * latest candidates by the mean of theirs; two cumulative sums (Page 1954) collect the evidence for a leak to few and to most. The baseline
 * goes on learning (Hawkins 1987), but only from exposures before the evidence began, so that a leak does not become the new normal.
 */
export function addExposure(state: LeakState, exposure: LeakExposure): LeakState {
  const { rest } = restOf(exposure);
  const recent = state.rest + restWeight * (rest - state.rest);
  const expected = expectedScore({ ...state, rest: recent }, rest);
  const n = state.n + 1;
  const evidence = watchedLeaks.map(({ closes }, index) => {
    const before = state.evidence[index] ?? { sum: 0, since: null };
    const sum = before.sum + evidenceOf(exposure.score, expected, closes);
    return sum > 0 ? { sum, since: before.since ?? n } : { sum: 0, since: null };
  });
  const pending = addedTo(state.pending, exposure);
  const isClear = evidence[0]?.since === null;
  return {
    ...state,
    n,
    rest: recent,
    evidence,
    baseline: isClear ? sumOf(state.baseline, pending) : state.baseline,
    pending: isClear ? noSums : pending,
  };
}

/** Where the test stands. After a signal that was found to be none, go on with `withoutEvidence`. */
export function explainLeak({ n, evidence, threshold }: LeakState): LeakFinding {
  let statistic = 0;
  let since: number | null = null;
  for (const [index, { handicap }] of watchedLeaks.entries()) {
    const own = evidence[index];
    if (own === undefined || own.sum - handicap <= statistic) continue;
    statistic = own.sum - handicap;
    since = own.since;
  }
  return { n, statistic, threshold, isSignal: statistic >= threshold, since };
}

/** Begins anew after a false alarm: what was held back is then no leak, and the baseline learns it. */
export const withoutEvidence = (state: LeakState): LeakState => ({
  ...state,
  baseline: sumOf(state.baseline, state.pending),
  pending: noSums,
  evidence: watchedLeaks.map(() => ({ sum: 0, since: null })),
});

/** Begins anew after a leak that was acted on: what came since the evidence began is no baseline. */
export const withoutPending = (state: LeakState): LeakState => ({
  ...state,
  pending: noSums,
  evidence: watchedLeaks.map(() => ({ sum: 0, since: null })),
});

/** The same test at another rate of false alarms. */
export const withFalseAlarmRate = (state: LeakState, falseAlarmRate: number): LeakState => ({
  ...state,
  threshold: thresholdOf(state, falseAlarmRate),
});

const thresholdOf = ({ baseline, adjustment }: Pick<LeakState, 'baseline' | 'adjustment'>, falseAlarmRate: number): number =>
  leakThreshold({ success: baseline.score / baseline.n, spread: adjustment.spread, calibratedOn: baseline.n, falseAlarmRate });

function expectedScore({ baseline, adjustment, rest: recent }: LeakState, rest: number): number {
  const { slope, groupSlope } = adjustment;
  const shift = groupSlope * (recent - baseline.rest / baseline.n);
  return boundedExpected(baseline.score / baseline.n + slope * (rest - recent) + shift);
}
