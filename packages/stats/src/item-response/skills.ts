import type { ResponseColumns } from '../response-columns.ts';
import { answersOfPeople } from './answers-of-people.ts';
import type { ItemCurve } from './fit-curves.ts';
import { curveTable, posteriorOf } from './likelihood.ts';
import { normalQuadrature } from './quadrature.ts';

/** In standard deviations from the mean of those the curves were fitted on. */
export type Skill = { mean: number; standardDeviation: number };

/** What the answers of each person tell of their skill: mean and spread of the posterior (R. D. Bock and R. J. Mislevy, Applied Psychological Measurement 6 (1982)). Questions without a curve tell nothing. */
export function skills(columns: ResponseColumns, items: readonly (ItemCurve | null)[]): Skill[] {
  const quadrature = normalQuadrature();
  const answers = answersOfPeople(columns, (question) => (items[question] ?? null) !== null);
  const table = curveTable(curvesOf(items), quadrature);
  const posterior = new Float64Array(table.count);
  return Array.from({ length: columns.people }, (_, person) => {
    posteriorOf(person, answers, table, quadrature, posterior);
    const mean = posterior.reduce((sum, weight, k) => sum + weight * (quadrature.nodes[k] ?? 0), 0);
    const variance = posterior.reduce((sum, weight, k) => sum + weight * ((quadrature.nodes[k] ?? 0) - mean) ** 2, 0);
    return { mean, standardDeviation: Math.sqrt(variance) };
  });
}

export const curvesOf = (items: readonly (ItemCurve | null)[]) => ({
  slope: Float64Array.from(items, (item) => item?.discrimination ?? 0),
  intercept: Float64Array.from(items, (item) => (item === null ? 0 : -item.discrimination * item.difficulty)),
});
