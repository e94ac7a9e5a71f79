import type { IntervalOrReason } from './moments.ts';
import { seededRandom } from './random.ts';

/** What two values differ by: at all, in rank, by their distance, or by it as a share of their sum (which needs a true zero). */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** `units` and `values` count what could be compared: two or more values of a unit. */
export type KrippendorffAlpha = { units: number; values: number } & (
  | { isKnown: true; value: number; interval: IntervalOrReason }
  | { isKnown: false; why: 'no_pairs' | 'one_value' }
);

/** With fewer units the draws say too little of the units that there might have been: of 10, their interval held the truth in 86 to 97 of 100 samples. */
export const leastForAlphaInterval = 20;

const draws = 1000;

/** How many draws lie below an interval at 95 %, and how many above it. */
const outside = 25;

/** What is larger leaves no room for a difference. */
const largest = 1e300;

/** Ratios have no sum that could be had without comparing each with each, in every draw. */
const mostRatioLevels = 1000;

/**
 * Krippendorff's alpha of any number of raters, each of whom may have left out any unit: 1 − Do / De, where Do is the mean difference of two values of one unit and De
 * that of any two values, whoever gave them (K. Krippendorff, Content Analysis, 4th edition 2018, chapter 12). A unit with one value tells nothing and is left out.
 *
 * The interval at 95 % is that of 1,000 bootstrap samples of the units, their 25th values from below and above (A. Zapf et al., BMC Medical Research Methodology 16
 * (2016), 93). Chosen over Krippendorff's own algorithm, which draws pairs of values as if those of one unit were independent and keeps De fixed. The draws are
 * seeded: the same units have the same interval, in whatever order they and their values are. A sample of one value has no alpha and counts as below and above.
 * @param units the values that each unit got; null for a rater who gave none
 */
export function krippendorffAlpha(units: readonly (readonly (number | null)[])[], { metric }: { metric: AlphaMetric }): KrippendorffAlpha {
  const compared = units.map((values) => values.filter((value) => value !== null)).filter((values) => values.length >= 2);
  const levels = [...new Set(compared.flat())].toSorted((a, b) => a - b);
  for (const level of levels) assertMeasurable(level, metric);
  if (metric === 'ratio' && levels.length > mostRatioLevels) {
    throw new RangeError(`ratios of ${levels.length} different values take too long: round them to ${mostRatioLevels} at most`);
  }
  const counted = { units: compared.length, values: compared.reduce((sum, values) => sum + values.length, 0) };
  if (compared.length === 0) return { ...counted, isKnown: false, why: 'no_pairs' };
  if (levels.length === 1) return { ...counted, isKnown: false, why: 'one_value' };

  const alphaOf = alphaOfSamples(inOrder(compared, levels), levels, metric);
  const value = alphaOf(new Uint32Array(compared.length).fill(1));
  if (value === null) return { ...counted, isKnown: false, why: 'one_value' };
  return { ...counted, isKnown: true, value, interval: intervalAround(value, compared.length, alphaOf) };
}

function assertMeasurable(value: number, metric: AlphaMetric): void {
  if (!(Math.abs(value) <= largest)) throw new RangeError(`${value} cannot be compared`);
  if (metric === 'ratio' && value < 0) throw new RangeError(`${value} is below 0, where there are no ratios`);
}

/** Each unit's values as places among the levels, sorted, and the units by them: what is drawn does not depend on the order they came in. */
function inOrder(units: readonly (readonly number[])[], levels: readonly number[]): Uint32Array[] {
  const places = new Map(levels.map((level, place) => [level, place]));
  return units
    .map((values) => Uint32Array.from(values, (value) => places.get(value) ?? 0).sort())
    .map((unit) => ({ unit, key: unit.join(' ') }))
    .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ unit }) => unit);
}

/** The alpha of a sample in which each unit is so many times; null where all values are the same. */
function alphaOfSamples(
  units: readonly Uint32Array[],
  levels: readonly number[],
  metric: AlphaMetric,
): (times: Uint32Array) => number | null {
  const counts = new Float64Array(levels.length);
  const given = metric === 'interval' ? sharesOfRange(levels) : Float64Array.from(levels);
  const within = metric === 'ordinal' ? null : units.map((unit) => differencesWithin(unit, given, metric));
  return (times) => {
    counts.fill(0);
    let n = 0;
    units.forEach((unit, index) => {
      const often = times[index] ?? 0;
      n += often * unit.length;
      for (const place of unit) counts[place] = (counts[place] ?? 0) + often;
    });
    const scale = metric === 'ordinal' ? middleRanks(counts) : given;
    const expected = differencesAmong(counts, n, scale, metric);
    if (!(expected > 0)) return null;
    let observed = 0;
    units.forEach((unit, index) => {
      const often = times[index] ?? 0;
      if (often > 0) observed += often * (within?.[index] ?? differencesWithin(unit, scale, metric));
    });
    return 1 - ((n - 1) * observed) / expected;
  };
}

/** From 0 to 1, so that no square of a difference is lost or too large. */
function sharesOfRange(levels: readonly number[]): Float64Array {
  const [lowest, highest] = [levels[0] ?? 0, levels.at(-1) ?? 0];
  return Float64Array.from(levels, (level) => (level - lowest) / (highest - lowest));
}

/** Krippendorff's ordinal difference, the values from one to the other with half of each end, is that of their middle ranks. */
function middleRanks(counts: Float64Array): Float64Array {
  let passed = 0;
  return counts.map((count) => {
    passed += count;
    return passed - count / 2;
  });
}

function difference(a: number, b: number, metric: AlphaMetric): number {
  switch (metric) {
    case 'nominal':
      return a === b ? 0 : 1;
    case 'ordinal':
    case 'interval':
      return (a - b) ** 2;
    case 'ratio':
      return a === b ? 0 : ((a - b) / (a + b)) ** 2;
    default:
      return metric satisfies never;
  }
}

/** The differences of all pairs of a unit, both ways, of which each value has a share of one. */
function differencesWithin(unit: Uint32Array, scale: Float64Array, metric: AlphaMetric): number {
  let sum = 0;
  for (let i = 1; i < unit.length; i += 1) {
    for (let j = 0; j < i; j += 1) sum += difference(scale[unit[i] ?? 0] ?? 0, scale[unit[j] ?? 0] ?? 0, metric);
  }
  return (2 * sum) / (unit.length - 1);
}

/** The differences of all pairs of the n values, both ways. */
function differencesAmong(counts: Float64Array, n: number, scale: Float64Array, metric: AlphaMetric): number {
  switch (metric) {
    case 'nominal':
      return counts.reduce((sum, count) => sum - count ** 2, n ** 2);
    case 'ordinal':
    case 'interval': {
      // Twice n times the sum of squares about the mean.
      const mean = counts.reduce((sum, count, place) => sum + (count / n) * (scale[place] ?? 0), 0);
      return 2 * n * counts.reduce((sum, count, place) => sum + count * ((scale[place] ?? 0) - mean) ** 2, 0);
    }
    case 'ratio': {
      let sum = 0;
      for (let i = 1; i < counts.length; i += 1) {
        for (let j = 0; j < i; j += 1) {
          const pairs = (counts[i] ?? 0) * (counts[j] ?? 0);
          if (pairs > 0) sum += pairs * difference(scale[i] ?? 0, scale[j] ?? 0, metric);
        }
      }
      return 2 * sum;
    }
    default:
      return metric satisfies never;
  }
}

function intervalAround(value: number, units: number, alphaOf: (times: Uint32Array) => number | null): IntervalOrReason {
  if (units < leastForAlphaInterval) return { isKnown: false, why: 'few' };
  const random = seededRandom(`alpha of ${units}`);
  const times = new Uint32Array(units);
  const found: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    times.fill(0);
    for (let unit = 0; unit < units; unit += 1) {
      const drawn = Math.floor(random() * units);
      times[drawn] = (times[drawn] ?? 0) + 1;
    }
    const alpha = alphaOf(times);
    if (alpha !== null) found.push(alpha);
  }
  found.sort((a, b) => a - b);
  const beyond = outside - (draws - found.length);
  const [low, high] = [found[beyond - 1], found[found.length - beyond]];
  if (low === undefined || high === undefined || !(low < high)) return { isKnown: false, why: 'no_spread' };
  // Units drawn twice agree with themselves: where hardly any two values are the same, all draws may lie on one side.
  return { isKnown: true, low: Math.min(low, value), high: Math.max(high, value) };
}
