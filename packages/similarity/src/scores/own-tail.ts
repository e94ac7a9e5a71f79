/** Where the middle of a set's log-odds lies, and how fast its upper half falls off. */
export type Bulk = { readonly middle: number; readonly scale: number };

/**
 * How much a set's own pairs say beside the prior. `scores` are log-odds in scales above the middle, at the shares of the prior's tails;
 * mean and spread are of the sets that the prior was measured on.
 */
export type OwnTails = {
  readonly middle: { readonly mean: number; readonly spread: number };
  /** Of the logarithm. */
  readonly scale: { readonly mean: number; readonly spread: number };
  readonly scores: readonly number[];
  /** The prior counts as much as so many answers beyond those of the sets that it was measured on. */
  readonly worth: number;
};

/** The largest sets that the prior was measured on. Up to here it knows better: its own bulk would only add noise to a set. */
export const answersOfPrior = 33;
/** A set in which most are copies of each other would say that nothing surprises. */
const farthest = 2;
const leastScale = 0.05;
const usual = 0.5;
const suspect = 0.9;

/**
 * What exceeds a high enough threshold falls off as a generalised Pareto distribution (Pickands 1975, Balkema and de Haan 1974), here as
 * its exponential case. Its scale is the maximum-likelihood one of the exceedances of the median, those beyond nine tenths censored: of
 * them it counts only that they are there, so a tenth of copies moves it little.
 */
export function bulkOf(scores: Float64Array): Bulk {
  const sorted = scores.toSorted();
  const middle = quantile(sorted, usual);
  const last = quantile(sorted, suspect);
  let sum = 0;
  let within = 0;
  for (const score of sorted) {
    if (score <= middle) continue;
    sum += Math.min(score, last) - middle;
    if (score < last) within += 1;
  }
  return { middle, scale: Math.max(leastScale, sum / Math.max(1, within)) };
}

const quantile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/**
 * The tail of the prior with that of the set, by how many answers speak for each (empirical Bayes: the weight of the set is n ÷ (n + worth),
 * worth being how much a set's estimate strays by chance over how much the sets differ).
 */
export function withOwnTail(prior: readonly number[], { middle, scale, scores, worth }: OwnTails, answers: number, bulk: Bulk): number[] {
  const beyond = Math.max(0, answers - answersOfPrior);
  const weight = beyond / (beyond + worth);
  const from = near(bulk.middle, middle);
  const per = Math.exp(near(Math.log(bulk.scale), scale));
  return prior.map((score, at) => (1 - weight) * score + weight * (from + per * (scores[at] ?? 0)));
}

const near = (value: number, { mean, spread }: { mean: number; spread: number }): number =>
  Math.min(mean + farthest * spread, Math.max(mean - farthest * spread, value));

/** One of the sets that the prior is measured on: the log-odds of all its pairs, and for each answer of those without it. */
export type MeasuredSet = { readonly all: Float64Array; readonly honest: readonly number[]; readonly without: readonly Float64Array[] };

/** Made with the model. How much an estimate strays by chance is told by leaving out one answer at a time (the jackknife of Quenouille and Tukey). */
export function ownTails(sets: readonly MeasuredSet[], shares: readonly number[]): OwnTails {
  const bulks = sets.map(({ all }) => bulkOf(all));
  const middles = bulks.map(({ middle }) => middle);
  const scales = bulks.map(({ scale }) => Math.log(scale));
  const byChance = sets.map(({ without }) => {
    const left = without.map(bulkOf);
    return { middle: jackknifed(left.map(({ middle }) => middle)), scale: jackknifed(left.map(({ scale }) => Math.log(scale))) };
  });
  const answers = quantile(Float64Array.from(sets, ({ without }) => without.length).toSorted(), usual);
  const known = (values: readonly number[], chance: readonly number[]) => {
    const strays = quantile(Float64Array.from(chance).toSorted(), usual);
    const differs = Math.max(1e-3, varianceOf(values) - strays);
    return { mean: rounded(meanOf(values)), spread: rounded(Math.sqrt(differs)), worth: (answers * strays) / differs };
  };
  const middle = known(
    middles,
    byChance.map((one) => one.middle),
  );
  const scale = known(
    scales,
    byChance.map((one) => one.scale),
  );
  const standard = Float64Array.from(
    sets.flatMap(({ honest }, at) => honest.map((score) => (score - (middles[at] ?? 0)) / Math.exp(scales[at] ?? 0))),
  ).toSorted();
  return {
    middle: { mean: middle.mean, spread: middle.spread },
    scale: { mean: scale.mean, spread: scale.spread },
    scores: shares.map((share) => rounded(quantile(standard, 1 - share))),
    worth: Math.round(Math.max(middle.worth, scale.worth)),
  };
}

const rounded = (value: number): number => Number(value.toFixed(3));
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const squares = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
};
const varianceOf = (values: readonly number[]): number => squares(values) / Math.max(1, values.length - 1);
const jackknifed = (values: readonly number[]): number => (squares(values) * (values.length - 1)) / Math.max(1, values.length);
