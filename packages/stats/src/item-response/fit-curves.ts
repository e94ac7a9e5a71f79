import type { ResponseColumns } from '../response-columns.ts';
import { type AnswersOfPeople, answersOfPeople } from './answers-of-people.ts';
import { curveCovariances } from './curve-covariances.ts';
import { curveMisfit } from './curve-misfit.ts';
import { expectedCounts } from './expected-counts.ts';
import { fittedCurves } from './fitted-curves.ts';
import { type Curves, curveTable } from './likelihood.ts';
import { normalQuadrature, type Quadrature } from './quadrature.ts';

/** How steeply the chance of a question's points grows with skill, and the skill at which it is a half. Skill has mean 0 and standard deviation 1 among those it was fitted on. */
export type ItemCurve = { discrimination: number; difficulty: number };

export type FittedItem = ItemCurve & {
  n: number;
  /** Null where the answers do not tell all parameters apart. */
  standardErrors: ItemCurve | null;
  /** As of `curveMisfit`; from `poorFit` on the curve says something else than the answers. */
  misfit: number;
};

export type CurveFit = {
  /** In the order of the questions; null for one that nobody was shown, or of which everybody got all or nothing: its difficulty has no end. */
  items: readonly (FittedItem | null)[];
  logLikelihood: number;
  rounds: number;
  /** False where the last round still moved a parameter: it is the best so far. */
  isConverged: boolean;
};

/** `rasch`: one discrimination for all questions (G. Rasch 1960). `2pl`: each its own (A. Birnbaum 1968). */
export type CurveModel = 'rasch' | '2pl';

export type CurveFitOptions = {
  model?: CurveModel;
  mostRounds?: number;
  /** Hears after each round by how much it moved a parameter at most. */
  told?: (round: number, change: number) => void;
};

/** Below it the discrimination of a question is mostly chance: an assessment of fewer people has no curves. */
export const fewestForCurves = 200;

/** Of fewer people one discrimination for all questions errs less than one for each; the README says by how much. */
export const fewestForSlopes = 500;

const smallestChange = 1e-5;

/**
 * Item response curves by marginal maximum likelihood (R. D. Bock and M. Aitkin, Psychometrika 46 (1981)): whoever was shown what, as long as forms were drawn without regard to skill. Rounds are
 * quickened by squared extrapolation (R. Varadhan and C. Roland, Scandinavian Journal of Statistics 35 (2008)), which is undone where it makes the answers less likely. Standard errors of
 * partial points are rather too large, as those of a quasi-likelihood.
 */
export function fitCurves(columns: ResponseColumns, { model = '2pl', mostRounds = 500, told = () => {} }: CurveFitOptions = {}): CurveFit {
  const quadrature = normalQuadrature();
  const { shares, counts } = sharesOf(columns);
  const isTaken = (question: number): boolean => (shares[question] ?? 0) > 0 && (shares[question] ?? 0) < (counts[question] ?? 0);
  const answers = answersOfPeople(columns, isTaken);
  const isCommon = model === 'rasch';
  const round = (curves: Curves) => {
    const found = expectedCounts(answers, curveTable(curves, quadrature), quadrature);
    return { curves: fittedCurves(found, curves, quadrature, isCommon), logLikelihood: found.logLikelihood };
  };
  let curves = startingCurves(shares, counts);
  let rounds = 0;
  let change = Number.POSITIVE_INFINITY;
  let step = round(curves);
  while (rounds < mostRounds && change > smallestChange) {
    const second = round(step.curves);
    const leap = extrapolated(curves, step.curves, second.curves);
    const third = round(leap);
    const next = third.logLikelihood >= second.logLikelihood ? third : round(second.curves);
    const from = third.logLikelihood >= second.logLikelihood ? leap : second.curves;
    rounds += next === third ? 3 : 4;
    change = largestChange(from, next.curves);
    told(rounds, change);
    curves = from;
    step = next;
  }
  const final = oriented(step.curves);
  const table = curveTable(final, quadrature);
  const found = expectedCounts(answers, table, quadrature);
  const items = itemsOf(answers, final, quadrature, { isTaken, isCommon, counts });
  return {
    items: items.map((item, question) => (item === null ? null : { ...item, misfit: curveMisfit(found, table, question) })),
    logLikelihood: found.logLikelihood,
    rounds,
    isConverged: change <= smallestChange,
  };
}

function sharesOf({ questions, question, score, max }: ResponseColumns): { shares: Float64Array; counts: Float64Array } {
  const [shares, counts] = [new Float64Array(questions), new Float64Array(questions)];
  for (const [place, asked] of question.entries()) {
    shares[asked] = (shares[asked] ?? 0) + (score[place] ?? 0) / (max[place] ?? 1);
    counts[asked] = (counts[asked] ?? 0) + 1;
  }
  return { shares, counts };
}

/** Equally steep, each as hard as its mean says. */
const startingCurves = (shares: Float64Array, counts: Float64Array): Curves => ({
  slope: new Float64Array(shares.length).fill(1),
  intercept: shares.map((share, question) => {
    const mean = (share + 0.5) / ((counts[question] ?? 0) + 1);
    return 1.16 * Math.log(mean / (1 - mean));
  }),
});

/** Where the last two rounds seem to lead. */
function extrapolated(start: Curves, first: Curves, second: Curves): Curves {
  let [moved, bent] = [0, 0];
  for (const part of ['slope', 'intercept'] as const)
    for (const [question, value] of start[part].entries()) {
      const r = (first[part][question] ?? 0) - value;
      const v = (second[part][question] ?? 0) - (first[part][question] ?? 0) - r;
      moved += r * r;
      bent += v * v;
    }
  const length = bent === 0 ? 1 : Math.max(1, Math.sqrt(moved / bent));
  const along = (part: 'slope' | 'intercept'): Float64Array =>
    start[part].map((value, question) => {
      const r = (first[part][question] ?? 0) - value;
      const v = (second[part][question] ?? 0) - (first[part][question] ?? 0) - r;
      return value + 2 * length * r + length * length * v;
    });
  return { slope: along('slope'), intercept: along('intercept') };
}

function largestChange(before: Curves, after: Curves): number {
  let most = 0;
  for (const part of ['slope', 'intercept'] as const)
    for (const [question, value] of before[part].entries()) most = Math.max(most, Math.abs((after[part][question] ?? 0) - value));
  return most;
}

/** Skill could as well be lack of skill: most questions are got by those who have more of it. */
function oriented(curves: Curves): Curves {
  const sum = curves.slope.reduce((whole, slope) => whole + slope, 0);
  return sum >= 0 ? curves : { ...curves, slope: curves.slope.map((slope) => -slope) };
}

function itemsOf(
  answers: AnswersOfPeople,
  curves: Curves,
  quadrature: Quadrature,
  { isTaken, isCommon, counts }: { isTaken: (question: number) => boolean; isCommon: boolean; counts: Float64Array },
): (Omit<FittedItem, 'misfit'> | null)[] {
  const taken = [...counts.keys()].filter(isTaken);
  const covariances = curveCovariances(answers, curveTable(curves, quadrature), quadrature, taken, isCommon);
  return [...counts].map((n, question) => {
    if (!isTaken(question)) return null;
    const discrimination = curves.slope[question] ?? 0;
    const difficulty = -(curves.intercept[question] ?? 0) / discrimination;
    const of = covariances?.[taken.indexOf(question)];
    // The difficulty is −intercept ÷ slope: by the delta method.
    const ofDifficulty =
      of === undefined ? 0 : (of.intercept + difficulty ** 2 * of.slope + 2 * difficulty * of.both) / discrimination ** 2;
    const standardErrors =
      of === undefined ? null : { discrimination: Math.sqrt(of.slope), difficulty: Math.sqrt(Math.max(0, ofDifficulty)) };
    return { discrimination, difficulty, n, standardErrors };
  });
}
