import {
  fewestAnswers,
  hundredthsToReach,
  type LineOutcome,
  type MeasuredShare,
  type ReliabilityOnDashboard,
  type ScoresOnDashboard,
  type SumsOfShares,
  type TimeUseOnDashboard,
} from '@assay/core/analytics';
import {
  countedBins,
  countedMedian,
  meanWithInterval,
  productInterval,
  quantileWithInterval,
  type ReliabilitySums,
  reliabilityFrom,
  varianceOf,
  type WeeklyRate,
} from '@assay/stats';
import { type Counts, countedOf, numberOf } from './counts.ts';
import type { MergedEnded } from './merged-slices.ts';
import { shareOf } from './share-of.ts';

/**
 * Null of fewer than five scores.
 * @param floors of the openings whose scores these are; null: one has none
 */
export function scoresOf(
  { scores, percents }: MergedEnded,
  perWeek: WeeklyRate | null,
  floors: readonly (number | null)[],
): ScoresOnDashboard | null {
  const { n, mean, squares } = percents;
  const measured = meanWithInterval({ n, sum: (n * mean) / 100, sumOfSquares: (squares + n * mean ** 2) / 1e4 });
  const median = countedMedian(countedOf(scores, (score) => score / 100));
  const variance = varianceOf(percents);
  if (n < fewestAnswers || measured === null || median === null) return null;
  const counts = wholePercents(scores);
  return {
    n,
    mean: 100 * measured.value,
    meanLow: 100 * measured.low,
    meanHigh: 100 * measured.high,
    sd: variance === null ? null : Math.sqrt(variance),
    median,
    counts,
    lines: linesOf(counts, n, perWeek),
    atFloors: [...new Set(floors)].flatMap((floor) =>
      floor === null || Number.isInteger(floor)
        ? []
        : outcomeAt(
            floor,
            numberOf(scores, (score) => score >= hundredthsToReach(floor)),
            n,
            perWeek,
          ),
    ),
  };
}

function wholePercents(scores: Counts): readonly number[] {
  const counts = Array.from({ length: 101 }, () => 0);
  for (const [score, count] of scores) {
    const percent = Math.min(100, Math.max(0, Math.floor(score / 100)));
    counts[percent] = (counts[percent] ?? 0) + count;
  }
  return counts;
}

function linesOf(counts: readonly number[], n: number, perWeek: WeeklyRate | null): readonly LineOutcome[] {
  let below = 0;
  return counts.map((count, percent) => {
    const outcome = outcomeAt(percent, n - below, n, perWeek);
    below += count;
    return outcome;
  });
}

function outcomeAt(percent: number, above: number, n: number, perWeek: WeeklyRate | null): LineOutcome {
  const passed = shareOf(above, n);
  return { percent, passed, perWeek: perWeek === null ? null : passingPerWeek(perWeek, passed) };
}

/** Which attempts come in is no matter of which pass: two independent estimates. */
const passingPerWeek = (ended: WeeklyRate, passed: MeasuredShare): NonNullable<LineOutcome['perWeek']> => ({
  rate: ended.rate * passed.value,
  ...productInterval({ value: ended.rate, low: ended.low, high: ended.high }, passed),
});

export function reliabilityOf(sums: ReliabilitySums): ReliabilityOnDashboard {
  const found = reliabilityFrom(sums);
  const n = found.people;
  if (n < fewestAnswers) return { isKnown: false, n, why: 'few' };
  if (!found.isKnown) return { isKnown: false, n, why: found.why };
  const { reliability, standardErrorOfMeasurement } = found;
  if (!reliability.isKnown) return { isKnown: false, n, why: reliability.why };
  const { value, interval } = reliability;
  const bounds = interval.isKnown ? { low: interval.low, high: interval.high } : { low: null, high: null };
  return { isKnown: true, n, value, ...bounds, standardError: 100 * standardErrorOfMeasurement };
}

/** People's mean share of the points; without what fewer than five were asked. */
export function sharesOf(sums: ReadonlyMap<string, SumsOfShares>): readonly { name: string; share: MeasuredShare }[] {
  return [...sums.values()].flatMap(({ name, ...moments }) => {
    const share = meanWithInterval(moments);
    return share === null || share.n < fewestAnswers ? [] : [{ name, share }];
  });
}

/** Null of fewer than five whose clock is known. */
export function timeUseOf({ timeUsed, cutOff, n }: MergedEnded): TimeUseOnDashboard | null {
  const percents = countedOf(timeUsed, (percent) => percent);
  const median = quantileWithInterval(percents, 0.5);
  if (median === null || numberOf(timeUsed) < fewestAnswers) return null;
  return {
    bins: countedBins(percents).map(({ from, to, count }) => ({ from: from / 100, to: to / 100, count })),
    median: median.value / 100,
    cutOff: shareOf(cutOff, n),
  };
}
