import type { ExpectedCounts } from './expected-counts.ts';
import type { Curves } from './likelihood.ts';
import type { Quadrature } from './quadrature.ts';

/** Beyond it a curve is a step: what is fitted then is the size of the sample. */
const steepest = 8;
const farthest = 25;
const mostSteps = 12;

/** The second half of a round: the curves that make the expected counts most likely, by Newton's method for each question. `isCommon`: one slope for all. */
export function fittedCurves(counts: ExpectedCounts, before: Curves, { nodes }: Quadrature, isCommon: boolean): Curves {
  const curves = { slope: before.slope.slice(), intercept: before.intercept.slice() };
  const questions = curves.slope.length;
  if (isCommon) {
    for (let step = 0; step < mostSteps; step += 1) {
      let [first, second, largest] = [0, 0, 0];
      for (let question = 0; question < questions; question += 1) {
        const s = sumsAt(counts, curves, nodes, question);
        if (s.dd <= 0) continue;
        // The intercepts that follow a slope are taken into account: the slope's own curvature less what they would absorb.
        const change = s.d / s.dd;
        curves.intercept[question] = within((curves.intercept[question] ?? 0) + change, farthest);
        largest = Math.max(largest, Math.abs(change));
        first += s.a - (s.ad * s.d) / s.dd;
        second += s.aa - (s.ad * s.ad) / s.dd;
      }
      const change = second <= 0 ? 0 : first / second;
      curves.slope.fill(within((curves.slope[0] ?? 1) + change, steepest));
      if (Math.max(largest, Math.abs(change)) < 1e-9) break;
    }
    return curves;
  }
  for (let question = 0; question < questions; question += 1) {
    for (let step = 0; step < mostSteps; step += 1) {
      const { a, d, aa, ad, dd } = sumsAt(counts, curves, nodes, question);
      const determinant = aa * dd - ad * ad;
      if (!(determinant > 1e-12)) break;
      const [inSlope, inIntercept] = [(dd * a - ad * d) / determinant, (aa * d - ad * a) / determinant];
      // A step that leaps out of what a curve can be would not come back.
      const shorter = Math.min(1, 2 / Math.max(Math.abs(inSlope), Math.abs(inIntercept), 1e-300));
      curves.slope[question] = within((curves.slope[question] ?? 0) + shorter * inSlope, steepest);
      curves.intercept[question] = within((curves.intercept[question] ?? 0) + shorter * inIntercept, farthest);
      if (Math.max(Math.abs(inSlope), Math.abs(inIntercept)) < 1e-9) break;
    }
  }
  return curves;
}

const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** First derivatives of the logarithm of the likelihood by slope (a) and intercept (d), and the negatives of the second ones. */
function sumsAt(
  counts: ExpectedCounts,
  { slope, intercept }: Curves,
  nodes: Float64Array,
  question: number,
): { a: number; d: number; aa: number; ad: number; dd: number } {
  const count = nodes.length;
  const sums = { a: 0, d: 0, aa: 0, ad: 0, dd: 0 };
  for (let k = 0; k < count; k += 1) {
    const [node, asked] = [nodes[k] ?? 0, counts.asked[question * count + k] ?? 0];
    const chance = 1 / (1 + Math.exp(-((slope[question] ?? 0) * node + (intercept[question] ?? 0))));
    const missed = (counts.got[question * count + k] ?? 0) - asked * chance;
    const weight = asked * chance * (1 - chance);
    sums.d += missed;
    sums.a += missed * node;
    sums.dd += weight;
    sums.ad += weight * node;
    sums.aa += weight * node * node;
  }
  return sums;
}
