/** One answer to the question that is watched, with the answers to the other questions of the same form. */
export type LeakExposure = {
  /** Share of the points, 0 to 1. */
  score: number;
  /** The same of the others, each with the share that was expected of candidates as they were when it was measured. */
  others: readonly { score: number; expected: number }[];
};

/** Sums over exposures from which everything else follows. */
export type LeakSums = { n: number; score: number; rest: number; restSquare: number; product: number; restError: number };

export const noSums: LeakSums = { n: 0, score: 0, rest: 0, restSquare: 0, product: 0, restError: 0 };

/** How far a candidate did better than expected on the other questions, on average, and the error variance of that mean. */
export function restOf({ others }: LeakExposure): { rest: number; error: number } {
  if (others.length === 0) return { rest: 0, error: 0 };
  const surprises = others.map(({ score, expected }) => score - expected);
  const rest = surprises.reduce((sum, value) => sum + value, 0) / others.length;
  if (others.length === 1) return { rest, error: rest * rest };
  const spread = surprises.reduce((sum, value) => sum + (value - rest) ** 2, 0) / (others.length - 1);
  return { rest, error: spread / others.length };
}

export function addedTo(sums: LeakSums, exposure: LeakExposure): LeakSums {
  const { rest, error } = restOf(exposure);
  return {
    n: sums.n + 1,
    score: sums.score + exposure.score,
    rest: sums.rest + rest,
    restSquare: sums.restSquare + rest * rest,
    product: sums.product + rest * exposure.score,
    restError: sums.restError + error,
  };
}

export const sumOf = (a: LeakSums, b: LeakSums): LeakSums => ({
  n: a.n + b.n,
  score: a.score + b.score,
  rest: a.rest + b.rest,
  restSquare: a.restSquare + b.restSquare,
  product: a.product + b.product,
  restError: a.restError + b.restError,
});

/** How a score follows ability, as far as the other questions show it. */
export type Adjustment = {
  /** Of the regression of the score on the rest, between candidates. */
  slope: number;
  /** The same between groups of candidates, whose mean rest has no measurement error. */
  groupSlope: number;
  /** Standard deviation of the expected scores. */
  spread: number;
};

/** Weight of "no relation", in exposures: a slope from few is drawn towards 0. */
const shyness = 20;
/** The reliability of a handful of questions is itself uncertain: below this the group slope would be guesswork. */
const leastReliability = 0.35;

/**
 * The regression of the score on the rest. Between candidates its slope is weakened by the measurement error of the rest (a form has few
 * questions); between groups of candidates it is not, so for them it is divided by the reliability of the rest (Spearman 1904), which is
 * estimated from the variance within forms against that between candidates (Hoyt 1941).
 */
export function adjustmentFrom({ n, score, rest, restSquare, product, restError }: LeakSums): Adjustment {
  if (n < 2) return { slope: 0, groupSlope: 0, spread: 0 };
  const variance = (restSquare - (rest * rest) / n) / (n - 1);
  if (variance <= 1e-9) return { slope: 0, groupSlope: 0, spread: 0 };
  const covariance = (product - (rest * score) / n) / (n - 1);
  const slope = Math.min(1, Math.max(0, (covariance / variance) * (n / (n + shyness))));
  const reliability = Math.min(1, Math.max(leastReliability, 1 - restError / n / variance));
  return { slope, groupSlope: slope / reliability, spread: slope * Math.sqrt(variance) };
}
