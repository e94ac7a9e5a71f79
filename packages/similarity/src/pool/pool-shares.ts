import { measure, plain } from '../scores/pair-features.ts';
import { leastWeight } from '../scores/shared-weights.ts';
import { rootOf } from './pool-prints.ts';
import type { PoolRows } from './pool-rows.ts';
import type { SharedPrints } from './shared-prints.ts';
import { printBits } from './stored-description.ts';

/** By so much a fingerprint weighs less than one that nobody else has; the two that are compared are left out, as in `sharedWeights`. */
const levels = Float64Array.from({ length: 4096 }, (_, holders) => (holders > 2 ? Math.log(holders - 1) : 0));
const level = (holders: number): number => levels[holders] ?? Math.log(holders - 1);

/** How much each row has of each view, and how common that is, from all of them. */
export function countAll(rows: PoolRows): void {
  const { prints, views, isGuest, common, length } = rows;
  const holders = new Uint32Array(views * 2 ** printBits);
  for (let row = 0; row < length; row += 1) {
    if (isGuest[row] === true) continue;
    const size = prints.read(row);
    for (let at = 0; at < size; at += 1) {
      const print = prints.prints[at] ?? 0;
      holders[print] = (holders[print] ?? 0) + 1;
    }
  }
  common.fill(0);
  for (let row = 0; row < length; row += 1) {
    const own = isGuest[row] === true ? 1 : 0;
    rows.sumRoots(row);
    const size = prints.read(row);
    for (let at = 0; at < size; at += 1) {
      const print = prints.prints[at] ?? 0;
      const cell = row * views + (print >>> printBits);
      common[cell] = (common[cell] ?? 0) + rootOf(prints.counts[at] ?? 1) * level((holders[print] ?? 0) + own);
    }
  }
}

/** How common what one of the targets has is. */
export function countOwn({ views, isGuest, common }: PoolRows, shared: SharedPrints, target: number): void {
  const row = shared.targets[target] ?? 0;
  const roots = shared.roots[target];
  const own = isGuest[row] === true ? 1 : 0;
  common.fill(0, row * views, (row + 1) * views);
  shared.views.forEach((view, number) => {
    const root = roots?.[number] ?? 0;
    if (root > 0) common[row * views + view] = (common[row * views + view] ?? 0) + root * level((shared.holders[number] ?? 0) + own);
  });
}

/**
 * How much one of the targets has in common with each other row, of both, of the smaller one and at all: row by row, in each view by view. A new one also makes
 * what it shares commoner for the others.
 */
export function sharesOf(rows: PoolRows, answers: number, shared: SharedPrints, target: number, isNew: boolean): Float64Array {
  const { views, isGuest, sums, common } = rows;
  const row = shared.targets[target] ?? 0;
  const isGuestHere = isGuest[row] === true;
  const most = Math.log(answers + 1) + leastWeight;
  const mostWithGuest = Math.log(answers + 2) + leastWeight;
  const weights = weightsOf(shared, most, mostWithGuest);
  const shares = new Float64Array(rows.length * views * plain);
  const cells: Cells = { weights: new Float64Array(views), extra: new Float64Array(views), commoner: new Float64Array(views) };
  for (let other = 0; other < rows.length; other += 1) {
    if (other === row || (isGuestHere && isGuest[other] === true)) continue;
    const isBesideGuest = isGuestHere || isGuest[other] === true;
    addShared(cells, shared, target, other, isBesideGuest ? weights.withGuest : weights.among);
    if (isBesideGuest) addExtra(cells, shared, target, other, weights.more, isGuestHere);
    const full = isBesideGuest ? mostWithGuest : most;
    const isNeighbour = isNew && !isGuestHere;
    if (isNeighbour) addCommoner(cells, shared, target, other, isBesideGuest ? weights.more : weights.fewer);
    for (let view = 0; view < views; view += 1) {
      const cell = other * views + view;
      if (isNeighbour) common[cell] = (common[cell] ?? 0) + (cells.commoner[view] ?? 0);
      // What a guest has too is commoner for the answer than it is among answers.
      const both = cells.extra[view] ?? 0;
      const own = full * (sums[row * views + view] ?? 0) - (common[row * views + view] ?? 0) - (isGuestHere ? 0 : both);
      const theirs = full * (sums[cell] ?? 0) - (common[cell] ?? 0) - (isGuestHere ? both : 0);
      measure(shares, cell * plain, cells.weights[view] ?? 0, own, theirs);
    }
    cells.weights.fill(0);
    cells.extra.fill(0);
    cells.commoner.fill(0);
  }
  return shares;
}

/** By number of the fingerprint. */
type Weights = {
  /** What it weighs between two answers, and between an answer and a guest. */
  readonly among: Float64Array;
  readonly withGuest: Float64Array;
  /** How much less it weighs by one more who has it, and how much more it weighed before the last of them came. */
  readonly more: Float64Array;
  readonly fewer: Float64Array;
};

function weightsOf({ holders }: SharedPrints, most: number, mostWithGuest: number): Weights {
  const each = (weight: (held: number) => number) => new Float64Array(holders.length).map((_, number) => weight(holders[number] ?? 0));
  return {
    among: each((held) => most - level(held)),
    withGuest: each((held) => mostWithGuest - level(held + 1)),
    more: each((held) => level(held + 1) - level(held)),
    fewer: each((held) => level(held) - level(Math.max(0, held - 1))),
  };
}

/** Of each view. */
type Cells = { readonly weights: Float64Array; readonly extra: Float64Array; readonly commoner: Float64Array };

/** As often as both have it. */
function addShared({ weights: cells }: Cells, shared: SharedPrints, target: number, other: number, weights: Float64Array): void {
  const roots = shared.roots[target] ?? none;
  const { views, numbers, counts } = shared;
  const end = shared.starts[other + 1] ?? 0;
  for (let at = shared.starts[other] ?? 0; at < end; at += 1) {
    const number = numbers[at] ?? 0;
    const own = roots[number] ?? 0;
    const root = rootOf(counts[at] ?? 1);
    const view = views[number] ?? 0;
    cells[view] = (cells[view] ?? 0) + (weights[number] ?? 0) * (root < own ? root : own);
  }
}

/** As often as the answer has it. */
function addExtra({ extra }: Cells, shared: SharedPrints, target: number, other: number, weights: Float64Array, isOfOther: boolean): void {
  const roots = shared.roots[target] ?? none;
  const end = shared.starts[other + 1] ?? 0;
  for (let at = shared.starts[other] ?? 0; at < end; at += 1) {
    const number = shared.numbers[at] ?? 0;
    const own = roots[number] ?? 0;
    const view = shared.views[number] ?? 0;
    if (own > 0) extra[view] = (extra[view] ?? 0) + (weights[number] ?? 0) * (isOfOther ? rootOf(shared.counts[at] ?? 1) : own);
  }
}

/** As often as the other one has it. */
function addCommoner({ commoner }: Cells, shared: SharedPrints, target: number, other: number, weights: Float64Array): void {
  const roots = shared.roots[target] ?? none;
  const end = shared.starts[other + 1] ?? 0;
  for (let at = shared.starts[other] ?? 0; at < end; at += 1) {
    const number = shared.numbers[at] ?? 0;
    const view = shared.views[number] ?? 0;
    if ((roots[number] ?? 0) > 0) commoner[view] = (commoner[view] ?? 0) + (weights[number] ?? 0) * rootOf(shared.counts[at] ?? 1);
  }
}

const none = new Float64Array(0);
