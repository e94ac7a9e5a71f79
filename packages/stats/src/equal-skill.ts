import type { Interval } from './moments.ts';
import { fQuantile } from './t-and-f.ts';

/** The answers to one question, in columns. */
export type MatchedAnswers = {
  /** Of the question's points; NaN where it had none. */
  shares: Float64Array;
  /** Of the points of the rest of the form; NaN where there is none. */
  rests: Float64Array;
  /** The test each was given in: an answer is held against those of its own group. */
  groups: Int32Array;
};

/** What one side gets of the points above the other, of people who are as strong elsewhere. `n` and `othersN`: those of whom the other side has such. */
export type SkillGap = { gap: number; n: number; othersN: number } & Interval;

/** Below it the rest of a form says too little of anybody to hold a question against it. */
const leastReliability = 0.2;
/** With fewer in a test its mean says too little of them. */
const fewestInTest = 5;
const fewestOnSide = 20;
const dust = 1e-12;

/** Whatever is pointed out of a question with which nothing is wrong, is so by chance in one of a thousand. */
const chance = 0.001;
/** What is certain and small is not worth a word. */
const leastGap = 0.1;

/** Whether the interval says that the sides differ, and by enough to matter. */
export const isClear = ({ gap, low, high }: SkillGap): boolean => Math.abs(gap) >= leastGap && (low > 0 || high < 0);

/**
 * Compares two sides on a question at equal skill, by analysis of covariance. The skill of each is what the rest of their form lets expect of it: Kelley's estimate from the mean of their side in their
 * test and the reliability within it (T. L. Kelley, Interpretation of Educational Measurements, 1927; so used by A. C. Porter, dissertation, Wisconsin 1967, and in SIBTEST by R. Shealy and W. Stout,
 * Psychometrika 58 (1993)). Without that, the stronger side would seem to find everything easier. The third power of skill follows a curve that is no line; the error lets answers spread as they do
 * (H. White, Econometrica 48 (1980)). Null where the rest says too little, or too few are left.
 * @param sides by place: 0 and 1; others are left out
 * @param reliability of the rest, over all answers; null where nobody knows
 * @param comparisons how many are made beside each other: each interval is wider for it (Bonferroni)
 */
export function gapAtEqualSkill(
  answers: MatchedAnswers,
  sides: Int8Array,
  { reliability, comparisons }: { reliability: number | null; comparisons: number },
): SkillGap | null {
  if (reliability === null) return null;
  const tests = testsOf(answers, sides);
  const trust = reliabilityWithin(answers.rests, tests, reliability);
  // Also where it is no number: without skill the sides would be compared as they are.
  if (!(trust >= leastReliability)) return null;
  const [n, othersN] = [0, 1].map((side) => tests.reduce((sum, cells) => sum + (cells[side]?.length ?? 0), 0));
  if (n === undefined || othersN === undefined || n < fewestOnSide || othersN < fewestOnSide) return null;
  const found = adjustedDifference(tests.flatMap((cells) => withoutMean(answers, cells, trust)));
  const freedom = n + othersN - tests.length - powers - 1;
  if (found === null || freedom < 1) return null;
  const half = Math.sqrt(fQuantile(1 - chance / comparisons, 1, freedom) * ((n + othersN) / freedom)) * found.error;
  return { gap: found.gap, low: found.gap - half, high: found.gap + half, n, othersN };
}

/** The places of each side in a test. */
type Cells = readonly (readonly number[])[];

/** Those that have enough of both sides. */
function testsOf({ shares, rests, groups }: MatchedAnswers, sides: Int8Array): readonly Cells[] {
  const isKnown = (values: Float64Array, place: number) => !Number.isNaN(values[place] ?? Number.NaN);
  const known = [...rests.keys()].filter((place) => (sides[place] ?? -1) >= 0 && isKnown(shares, place) && isKnown(rests, place));
  return [...Map.groupBy(known, (place) => groups[place] ?? 0).values()]
    .map((places) => [0, 1].map((side) => places.filter((place) => sides[place] === side)))
    .filter((cells) => cells.every((own) => own.length >= fewestInTest));
}

/** Among people of one side and test, who are more alike than all are, the same error is a larger part of the differences. */
function reliabilityWithin(rests: Float64Array, tests: readonly Cells[], reliability: number): number {
  const all = squaresOf([...rests].filter((rest) => !Number.isNaN(rest)));
  const cells = tests.flat().map((places) => squaresOf(places.map((place) => rests[place] ?? 0)));
  const within = sumOf(cells, ({ squares }) => squares) / sumOf(cells, ({ n }) => n - 1);
  const error = ((1 - Math.min(1, reliability)) * all.squares) / (all.n - 1);
  return within > dust ? 1 - error / within : 0;
}

const powers = 3;
type Row = { share: number; isFirst: number; skills: readonly number[] };

/** The answers to one test, with the powers of skill, each less its mean in the test. */
function withoutMean({ shares, rests }: MatchedAnswers, cells: Cells, trust: number): Row[] {
  const rows = cells.flatMap((places, side) => {
    const mean = sumOf(places, (place) => rests[place] ?? 0) / places.length;
    return places.map((place) => ({ share: shares[place] ?? 0, isFirst: 1 - side, skill: mean + trust * ((rests[place] ?? 0) - mean) }));
  });
  const centre = (of: (row: (typeof rows)[number]) => number) => sumOf(rows, of) / rows.length;
  const [share, isFirst, skill] = [centre((row) => row.share), centre((row) => row.isFirst), centre((row) => row.skill)];
  const power = (row: (typeof rows)[number], exponent: number) => (row.skill - skill) ** exponent;
  const means = Array.from({ length: powers }, (_, index) => centre((row) => power(row, index + 1)));
  return rows.map((row) => ({
    share: row.share - share,
    isFirst: row.isFirst - isFirst,
    skills: means.map((mean, index) => power(row, index + 1) - mean),
  }));
}

/** The coefficient of the side, once skill is taken out of it and of the scores; null where nothing of it is left. */
function adjustedDifference(rows: readonly Row[]): { gap: number; error: number } | null {
  const skills: (readonly number[])[] = [];
  for (let index = 0; index < powers; index += 1) {
    const left = withoutAll(
      rows.map((row) => row.skills[index] ?? 0),
      skills,
    );
    if (products(left, left) > dust) skills.push(left);
  }
  const side = withoutAll(
    rows.map(({ isFirst }) => isFirst),
    skills,
  );
  const scores = withoutAll(
    rows.map(({ share }) => share),
    skills,
  );
  const weight = products(side, side);
  if (weight <= dust * rows.length) return null;
  const gap = products(side, scores) / weight;
  return {
    gap,
    error: Math.sqrt(sumOf([...side.keys()], (row) => ((side[row] ?? 0) * ((scores[row] ?? 0) - gap * (side[row] ?? 0))) ** 2)) / weight,
  };
}

/** What of values the others, which have nothing in common with each other, do not say (Gram and Schmidt). */
function withoutAll(values: readonly number[], others: readonly (readonly number[])[]): readonly number[] {
  return others.reduce((left, other) => {
    const slope = products(left, other) / products(other, other);
    return left.map((value, index) => value - slope * (other[index] ?? 0));
  }, values);
}

const products = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

const sumOf = <Value>(values: readonly Value[], of: (value: Value) => number): number => values.reduce((sum, value) => sum + of(value), 0);

function squaresOf(values: readonly number[]): { n: number; squares: number } {
  const mean = sumOf(values, (value) => value) / values.length;
  return { n: values.length, squares: sumOf(values, (value) => (value - mean) ** 2) };
}
