import type { Submission } from '../submissions/submission.ts';
import { type ViewName, viewNames } from '../submissions/views.ts';
import { type SharedWeights, sharedWeights } from './shared-weights.ts';

/**
 * How much two have in common: of both, of the smaller, and at all. `…More`: by how much more than with the nearest others. `…Far`: what is
 * left of that above what is usual.
 */
export const measures = ['ofBoth', 'ofSmaller', 'amount', 'ofBothMore', 'ofSmallerMore', 'amountMore'] as const;
export const plain = 3;
const nearest = 3;

export const featureNames: readonly string[] = viewNames.flatMap((view) => measures.map((measure) => `${view}.${measure}`));

/** A pair is told by the places of its two submissions, the later one first; `values` is overwritten for the next pair. */
export type PairVisitor = (first: number, second: number, values: Float64Array) => void;

/** What tells two submissions of a set apart from all the others of it. */
export type PairFeatures = {
  forEach(visit: PairVisitor, told?: (done: number) => void): void;
};

export function pairFeatures(
  submissions: readonly Submission[],
  told?: (done: number) => void,
  views: readonly ViewName[] = viewNames,
): PairFeatures {
  const parts = views.map((view) => ({
    at: viewNames.indexOf(view) * measures.length,
    shared: sharedWeights(submissions.map((submission) => submission.views[view])),
  }));
  const rows = parts.map(() => new Float64Array(submissions.length));
  return featuresFrom(parts, rows, nearestOf(parts, rows, told));
}

type Part = { at: number; shared: SharedWeights };

function featuresFrom(parts: readonly Part[], rows: readonly Float64Array[], near: readonly Float64Array[]): PairFeatures {
  const values = new Float64Array(featureNames.length);
  const size = rows[0]?.length ?? 0;
  return {
    forEach(visit, told) {
      for (let first = 0; first < size; first += 1) {
        parts.forEach(({ shared }, part) => {
          const row = rows[part];
          if (row !== undefined) shared.fill(first, row);
        });
        for (let second = 0; second < first; second += 1) {
          parts.forEach(({ at, shared }, part) => {
            const tops = near[part];
            if (tops === undefined) return;
            measure(values, at, rows[part]?.[second] ?? 0, shared.totals[first] ?? 0, shared.totals[second] ?? 0);
            for (let kind = 0; kind < plain; kind += 1) {
              const value = values[at + kind] ?? 0;
              const beside =
                withOthers(tops, (first * plain + kind) * kept, value) + withOthers(tops, (second * plain + kind) * kept, value);
              values[at + plain + kind] = value - beside / 2;
            }
          });
          visit(first, second, values);
        }
        told?.(first + 1);
      }
    },
  };
}

export function measure(values: Float64Array, at: number, common: number, one: number, other: number): void {
  const both = one + other - common;
  const smaller = one < other ? one : other;
  values[at] = both > 0 ? common / both : 0;
  values[at + 1] = smaller > 0 ? common / smaller : 0;
  values[at + 2] = Math.log1p(common);
}

export const kept = nearest + 1;

/** For each view, submission and kind the largest values with others, falling. */
function nearestOf(parts: readonly Part[], rows: readonly Float64Array[], told?: (done: number) => void): Float64Array[] {
  const size = rows[0]?.length ?? 0;
  const found = parts.map(() => new Float64Array(size * plain * kept));
  const values = new Float64Array(plain);
  for (let first = 0; first < size; first += 1) {
    parts.forEach(({ shared }, part) => {
      const row = rows[part];
      const tops = found[part];
      if (row === undefined || tops === undefined) return;
      shared.fill(first, row);
      for (let second = 0; second < size; second += 1) {
        if (second === first) continue;
        measure(values, 0, row[second] ?? 0, shared.totals[first] ?? 0, shared.totals[second] ?? 0);
        for (let kind = 0; kind < plain; kind += 1) insert(tops, (first * plain + kind) * kept, values[kind] ?? 0);
      }
    });
    told?.(first + 1);
  }
  return found;
}

export function insert(tops: Float64Array, start: number, value: number): void {
  let at = start + kept;
  if (value <= (tops[at - 1] ?? 0)) return;
  while (at > start + 1 && value > (tops[at - 2] ?? 0)) {
    at -= 1;
    tops[at] = tops[at - 1] ?? 0;
  }
  tops[at - 1] = value;
}

/** The mean of the largest values from `start` on, that of the other one of the pair left out. */
export function withOthers(tops: Float64Array, start: number, own: number): number {
  let sum = 0;
  for (let at = start; at < start + kept; at += 1) sum += tops[at] ?? 0;
  const last = tops[start + kept - 1] ?? 0;
  return (sum - (own > last ? own : last)) / nearest;
}
