import { median } from './distribution.ts';
import { driftOf } from './drift.ts';
import { type ItemFlag, itemFlags } from './item-flags.ts';
import { addPair, type Correlation, noPairs, type PairMoments, withinGroupCorrelation } from './item-rest.ts';
import { languageGaps } from './language-gaps.ts';
import type { IntervalOrReason } from './moments.ts';
import { type PersonSums, personSums, placesByQuestion, type ResponseColumns } from './response-columns.ts';
import { t95 } from './t-and-f.ts';
import { type TotalReliability, totalReliability } from './total-reliability.ts';
import { wilsonInterval } from './wilson.ts';

export type ItemStatistics = {
  n: number;
  /** The mean of score ÷ max. */
  facility: number;
  /** Wilson's where there is nothing but nothing and all of the points, else Student's t, within 0 and 1. */
  facilityInterval: IntervalOrReason;
  /** With the share of the other points that each person saw. */
  discrimination: Correlation;
  /** The reliability of the test without it; null where that says nothing. */
  reliabilityIfDropped: number | null;
  /** Null where nobody's time is known. */
  medianSeconds: number | null;
  /** How many got a share from 0 to under 0.1, and so on to 1. */
  distribution: readonly number[];
  flags: readonly ItemFlag[];
};

export type TestStatistics = {
  /** People. */
  n: number;
  /** Of the share of the points that each person saw. */
  mean: number;
  /** With n − 1; null for one person. */
  sd: number | null;
  reliability: TotalReliability;
  /** sd · √(1 − reliability). */
  standardErrorOfMeasurement: number | null;
  distribution: readonly number[];
};

/** Classical statistics of a test and of each of its questions, whoever was shown what. */
export function analyseItems(columns: ResponseColumns): { test: TestStatistics; items: ItemStatistics[] } {
  const sums = personSums(columns);
  const places = placesByQuestion(columns);
  const reliability = totalReliability(columns, sums, places);
  const items = places.map((own, question) => {
    return itemStatistics(columns, sums, own, reliability.isKnown ? (reliability.ifDropped[question] ?? null) : null);
  });
  return { test: testStatistics(sums, reliability), items };
}

function testStatistics({ points, max }: PersonSums, reliability: TotalReliability): TestStatistics {
  const totals = points.map((own, person) => own / (max[person] ?? 1));
  const n = totals.length;
  const mean = totals.reduce((sum, total) => sum + total, 0) / n;
  const sd = n < 2 ? null : Math.sqrt(totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / (n - 1));
  return {
    n,
    mean,
    sd,
    reliability,
    standardErrorOfMeasurement: reliability.isKnown && sd !== null ? sd * Math.sqrt(Math.max(0, 1 - reliability.value)) : null,
    distribution: tenths(totals),
  };
}

function itemStatistics(
  columns: ResponseColumns,
  sums: PersonSums,
  places: Int32Array,
  reliabilityIfDropped: number | null,
): ItemStatistics {
  const shares = sharesAt(columns, places);
  const rests = restsAt(columns, sums, places);
  const n = shares.length;
  const facility = shares.reduce((sum, share) => sum + share, 0) / n;
  const facilityInterval = meanInterval(shares, facility);
  const discrimination = withinGroupCorrelation([moments(shares, rests)]);
  const answers = { shares, rests, groups: new Int32Array(n) };
  const flags = itemFlags({
    n,
    facility: facilityInterval.isKnown ? facilityInterval : null,
    discrimination,
    drift: driftOf(answers, at(columns.at, places), reliabilityIfDropped),
    languageGaps: languageGaps(answers, at(columns.language, places), reliabilityIfDropped),
  });
  const seconds = at(columns.seconds, places).filter((value) => !Number.isNaN(value));
  return {
    n,
    facility,
    facilityInterval,
    discrimination,
    reliabilityIfDropped,
    medianSeconds: median([...seconds]),
    distribution: tenths(shares),
    flags,
  };
}

const at = (values: Float64Array | Int32Array, places: Int32Array): Float64Array =>
  Float64Array.from(places, (place) => values[place] ?? Number.NaN);

const sharesAt = ({ score, max }: ResponseColumns, places: Int32Array): Float64Array =>
  Float64Array.from(places, (place) => (score[place] ?? 0) / (max[place] ?? 1));

/** The share of the other points that the same person saw; NaN where they saw nothing else. */
function restsAt({ person, score, max }: ResponseColumns, sums: PersonSums, places: Int32Array): Float64Array {
  return Float64Array.from(places, (place) => {
    const of = person[place] ?? 0;
    const rest = (sums.max[of] ?? 0) - (max[place] ?? 0);
    return (sums.answers[of] ?? 0) < 2 ? Number.NaN : ((sums.points[of] ?? 0) - (score[place] ?? 0)) / rest;
  });
}

function moments(shares: Float64Array, rests: Float64Array): PairMoments {
  const sums = noPairs();
  rests.forEach((rest, index) => {
    if (!Number.isNaN(rest)) addPair(sums, shares[index] ?? 0, rest);
  });
  return sums;
}

function meanInterval(shares: Float64Array, mean: number): IntervalOrReason {
  const n = shares.length;
  if (shares.every((share) => share === 0 || share === 1)) return { isKnown: true, ...wilsonInterval(Math.round(mean * n), n) };
  if (n < 2) return { isKnown: false, why: 'few' };
  const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (n - 1);
  if (variance <= 0) return { isKnown: false, why: 'no_spread' };
  const half = t95(n - 1) * Math.sqrt(variance / n);
  return { isKnown: true, low: Math.max(0, mean - half), high: Math.min(1, mean + half) };
}

function tenths(shares: Float64Array): number[] {
  const bins = Array.from({ length: 10 }, () => 0);
  // A third of three points and the like: what lies on a border but for the dust of floating point belongs above it.
  for (const share of shares) {
    const bin = Math.min(9, Math.floor(share * 10 + 1e-9));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}
