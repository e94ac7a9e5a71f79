import type { AnswersOfPeople } from './answers-of-people.ts';
import type { Quadrature } from './quadrature.ts';

/** Of each question: the chance of its points is 1 / (1 + exp(−(slope · skill + intercept))). */
export type Curves = { slope: Float64Array; intercept: Float64Array };

/** For each question and node: slope · skill + intercept, the chance of its points, and the logarithm of that of none. */
export type CurveTable = { count: number; logit: Float64Array; chance: Float64Array; logNone: Float64Array };

export function curveTable({ slope, intercept }: Curves, { nodes }: Quadrature): CurveTable {
  const count = nodes.length;
  const size = slope.length * count;
  const table = { count, logit: new Float64Array(size), chance: new Float64Array(size), logNone: new Float64Array(size) };
  for (let question = 0; question < slope.length; question += 1) {
    for (let k = 0; k < count; k += 1) {
      const logit = (slope[question] ?? 0) * (nodes[k] ?? 0) + (intercept[question] ?? 0);
      const place = question * count + k;
      table.logit[place] = logit;
      table.chance[place] = 1 / (1 + Math.exp(-logit));
      table.logNone[place] = -Math.max(0, logit) - Math.log1p(Math.exp(-Math.abs(logit)));
    }
  }
  return table;
}

/**
 * How likely each skill is for one person, given the answers; written into `posterior`. An answer that got a part of its points counts as that much right and the rest wrong (the quasi-likelihood of
 * L. E. Papke and J. M. Wooldridge, Journal of Applied Econometrics 11 (1996)).
 * @returns the logarithm of the likelihood of the answers
 */
export function posteriorOf(
  person: number,
  answers: AnswersOfPeople,
  table: CurveTable,
  { weights }: Quadrature,
  posterior: Float64Array,
): number {
  const { count, logit, logNone } = table;
  posterior.fill(0);
  const to = answers.from[person + 1] ?? 0;
  for (let place = answers.from[person] ?? 0; place < to; place += 1) {
    const at = (answers.question[place] ?? 0) * count;
    const share = answers.share[place] ?? 0;
    for (let k = 0; k < count; k += 1) posterior[k] = (posterior[k] ?? 0) + (logNone[at + k] ?? 0) + share * (logit[at + k] ?? 0);
  }
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < count; k += 1) most = Math.max(most, posterior[k] ?? 0);
  let whole = 0;
  for (let k = 0; k < count; k += 1) {
    const density = Math.exp((posterior[k] ?? 0) - most) * (weights[k] ?? 0);
    posterior[k] = density;
    whole += density;
  }
  for (let k = 0; k < count; k += 1) posterior[k] = (posterior[k] ?? 0) / whole;
  return most + Math.log(whole);
}
