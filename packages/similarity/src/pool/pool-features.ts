import type { Model } from '../scores/fit.ts';
import { featureNames, insert, kept, measures, plain, withOthers } from '../scores/pair-features.ts';
import { type ViewName, viewNames } from '../submissions/views.ts';
import type { PoolRows } from './pool-rows.ts';

/** One of the measures of a pair: its place among the shares of a row, and among all features. */
type Looked = { readonly cell: number; readonly at: number };

/** What a model looks at in two rows of a pool. Of the measures that it holds against the nearest others the largest values are kept, group by group. */
export type PoolFeatures = { readonly all: readonly Looked[]; readonly groups: readonly Looked[] };

/** @param views those that are compared, in the order of the fingerprints */
export function poolFeatures(model: Model, views: readonly ViewName[]): PoolFeatures {
  const cells = views.flatMap((view, number) =>
    measures.slice(0, plain).map((kind, at) => ({
      cell: number * plain + at,
      at: viewNames.indexOf(view) * measures.length + at,
      more: `${view}.${kind}More`,
    })),
  );
  const usedMore = cells.filter(({ more }) => model.features.some(({ name }) => name === more));
  return { all: cells, groups: usedMore };
}

/** Puts what a row has in common with another one among the largest values of the row. `start`: where that begins in the shares. */
export function noteShares(rows: PoolRows, row: number, { groups }: PoolFeatures, shares: Float64Array, start: number): void {
  for (let group = 0; group < groups.length; group += 1) {
    const value = shares[start + (groups[group]?.cell ?? 0)] ?? 0;
    insert(rows.tops, (row * groups.length + group) * kept, value);
  }
}

/** Fills in the features of a pair that the model looks at. */
export function setFeatures(
  values: Float64Array,
  rows: PoolRows,
  { all, groups }: PoolFeatures,
  { row, other, shares }: { row: number; other: number; shares: Float64Array },
): void {
  const start = other * rows.views * plain;
  for (const { cell, at } of all) values[at] = shares[start + cell] ?? 0;
  // Guests are nobody's neighbours, so there is nothing of theirs to leave out.
  const [isOther, isRow] = [rows.isGuest[other] !== true, rows.isGuest[row] !== true];
  for (let group = 0; group < groups.length; group += 1) {
    const { at = 0 } = groups[group] ?? {};
    const value = values[at] ?? 0;
    const beside =
      withOthers(rows.tops, (row * groups.length + group) * kept, isOther ? value : -1) +
      withOthers(rows.tops, (other * groups.length + group) * kept, isRow ? value : -1);
    values[at + plain] = value - beside / 2;
  }
}

export const pairValues = (): Float64Array => new Float64Array(featureNames.length);
