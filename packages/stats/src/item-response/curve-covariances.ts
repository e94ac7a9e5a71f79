import type { AnswersOfPeople } from './answers-of-people.ts';
import { inverseOf } from './cholesky.ts';
import { type CurveTable, posteriorOf } from './likelihood.ts';
import type { Quadrature } from './quadrature.ts';

/** Of one question's slope and intercept. */
export type CurveCovariance = { slope: number; intercept: number; both: number };

/**
 * Variances of the fitted slopes and intercepts, from the cross products of what each person adds to the derivative of the likelihood (the empirical information: I. Meilijson, Journal of the Royal
 * Statistical Society B 51 (1989); for item responses K. Yamamoto and E. Muraki as in M. von Davier's and others' programs). Null where the answers do not tell all parameters apart.
 * @param taken the questions that were fitted
 */
export function curveCovariances(
  answers: AnswersOfPeople,
  table: CurveTable,
  quadrature: Quadrature,
  taken: readonly number[],
  isCommon: boolean,
): readonly CurveCovariance[] | null {
  const order = new Map(taken.map((question, index) => [question, index]));
  // A common slope comes first; else slope and intercept of each question side by side.
  const slopeAt = (index: number): number => (isCommon ? 0 : 2 * index);
  const interceptAt = (index: number): number => (isCommon ? 1 + index : 2 * index + 1);
  const size = isCommon ? 1 + taken.length : 2 * taken.length;
  const information = new Float64Array(size * size);
  const posterior = new Float64Array(table.count);
  const gradient = new Float64Array(size);
  for (let person = 0; person < answers.people; person += 1) {
    posteriorOf(person, answers, table, quadrature, posterior);
    const touched = new Set<number>();
    const to = answers.from[person + 1] ?? 0;
    for (let place = answers.from[person] ?? 0; place < to; place += 1) {
      const question = answers.question[place] ?? 0;
      const index = order.get(question) ?? 0;
      let [inSlope, inIntercept] = [0, 0];
      for (let k = 0; k < table.count; k += 1) {
        const missed = (posterior[k] ?? 0) * ((answers.share[place] ?? 0) - (table.chance[question * table.count + k] ?? 0));
        inIntercept += missed;
        inSlope += missed * (quadrature.nodes[k] ?? 0);
      }
      gradient[slopeAt(index)] = (gradient[slopeAt(index)] ?? 0) + inSlope;
      gradient[interceptAt(index)] = (gradient[interceptAt(index)] ?? 0) + inIntercept;
      touched.add(slopeAt(index)).add(interceptAt(index));
    }
    const places = [...touched];
    for (const row of places)
      for (const column of places)
        information[row * size + column] = (information[row * size + column] ?? 0) + (gradient[row] ?? 0) * (gradient[column] ?? 0);
    for (const place of places) gradient[place] = 0;
  }
  const inverse = inverseOf(information, size);
  if (inverse === null) return null;
  const at = (row: number, column: number): number => inverse[row * size + column] ?? 0;
  return taken.map((_, index) => ({
    slope: at(slopeAt(index), slopeAt(index)),
    intercept: at(interceptAt(index), interceptAt(index)),
    both: at(slopeAt(index), interceptAt(index)),
  }));
}
