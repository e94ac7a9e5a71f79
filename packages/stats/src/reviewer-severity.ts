import { mean, standardDeviation } from './distribution.ts';
import type { IntervalOrReason } from './moments.ts';
import { t95 } from './t-and-f.ts';

/** A reviewer's score of one unit, such as an answer, by one criterion. */
export type ReviewerScore<Rater extends string> = { rater: Rater; unit: string; score: number };

/** A mean over `n` units, in the unit of the scores. */
export type MeanDeviation = { n: number; value: number; interval: IntervalOrReason };

export type ReviewerSeverity<Rater extends string> = {
  /** Their scores less the mean of the others': above 0 for who gives more than the others, below for who is more severe. Null for who shares no unit with anybody. */
  raters: ReadonlyMap<Rater, MeanDeviation | null>;
  group: {
    /** By how much two scores of one unit differ, whichever is higher; null where nothing was scored twice. */
    gap: MeanDeviation | null;
    /** The standard deviation of the raters' means; null for fewer than two of them. */
    spread: number | null;
  };
};

/** Of the largest deviation: a spread that is less is the dust of floating point. */
const dust = 1e-9;

/**
 * How severe each reviewer is by one criterion: the mean over the units of what they gave less what the others gave the same unit on average, so that nobody is severe for having got the weaker
 * answers. The interval at 95 % is Student's, units being independent of each other; it is none where the same came out each time. It compares with those who scored
 * the same units: who was paired with a lenient reviewer looks severe.
 * @param scores at most one of a rater and unit
 */
export function reviewerSeverity<Rater extends string>(scores: readonly ReviewerScore<Rater>[]): ReviewerSeverity<Rater> {
  const units = new Map<string, Map<Rater, number>>();
  for (const { rater, unit, score } of scores) {
    if (!(Math.abs(score) <= 1e60)) throw new RangeError(`${score} is no score`);
    const given = units.get(unit) ?? new Map<Rater, number>();
    if (given.has(rater)) throw new RangeError(`${rater} scored ${unit} twice`);
    units.set(unit, given.set(rater, score));
  }

  const deviations = new Map<Rater, number[]>(scores.map(({ rater }) => [rater, []]));
  const gaps: number[] = [];
  for (const given of units.values()) {
    if (given.size < 2) continue;
    // Difference by difference: equal scores give exactly 0.
    const differences = [...given].map(
      ([rater, score]) => [rater, [...given].filter(([other]) => other !== rater).map(([, other]) => score - other)] as const,
    );
    for (const [rater, ofRater] of differences) deviations.get(rater)?.push(mean(ofRater) ?? 0);
    gaps.push(mean(differences.flatMap(([, ofRater]) => ofRater.map(Math.abs))) ?? 0);
  }

  const raters = new Map([...deviations].map(([rater, values]) => [rater, meanDeviation(values)]));
  const means = [...raters.values()].flatMap((found) => (found === null ? [] : [found.value]));
  return { raters, group: { gap: meanDeviation(gaps), spread: standardDeviation(means) } };
}

function meanDeviation(values: readonly number[]): MeanDeviation | null {
  const value = mean(values);
  if (value === null) return null;
  return { n: values.length, value, interval: studentInterval(values, value) };
}

function studentInterval(values: readonly number[], centre: number): IntervalOrReason {
  const deviation = standardDeviation(values);
  if (deviation === null) return { isKnown: false, why: 'few' };
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (deviation <= dust * size) return { isKnown: false, why: 'no_spread' };
  const half = (t95(values.length - 1) * deviation) / Math.sqrt(values.length);
  return { isKnown: true, low: centre - half, high: centre + half };
}
