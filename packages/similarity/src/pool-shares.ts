import { measure, plain } from './pair-features.ts';
import { type PoolRow, rootOf } from './pool-row.ts';
import { countOf, ownerOf, type PrintIndex } from './print-index.ts';
import { leastWeight } from './shared-weights.ts';

/** By so much a fingerprint weighs less than one that nobody else has; the two that are compared are left out, as in `sharedWeights`. */
const levels = Float64Array.from({ length: 4096 }, (_, holders) => (holders > 2 ? Math.log(holders - 1) : 0));
const level = (holders: number): number => levels[holders] ?? Math.log(holders - 1);

export type Pool = { readonly rows: readonly PoolRow[]; readonly answers: number; readonly views: number; readonly index: PrintIndex };

/** What a row has of each view, by the roots of its counts and by how common it is. */
export function countOwn({ index }: Pool, { numbers, counts, sums, common, isGuest }: PoolRow): void {
  const { holders } = index;
  const own = isGuest ? 1 : 0;
  sums.fill(0);
  common.fill(0);
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    const view = index.viewOf(number);
    const root = rootOf(counts[at] ?? 1);
    sums[view] = (sums[view] ?? 0) + root;
    common[view] = (common[view] ?? 0) + root * level((holders[number] ?? 0) + own);
  }
}

/**
 * How much a row has in common with each other one, of both, of the smaller one and at all: row by row, in each view by view. A new one also makes what it
 * shares commoner for the others.
 */
export function sharesOf(pool: Pool, row: PoolRow, isNew: boolean): Float64Array {
  const { rows, answers, views, index } = pool;
  const size = rows.length;
  const isNeighbour = isNew && !row.isGuest;
  const cells = {
    weights: new Float64Array(size * views),
    extra: new Float64Array(size * views),
    commoner: new Float64Array(size * views),
  };
  const most = Math.log(answers + 1) + leastWeight;
  const mostWithGuest = Math.log(answers + 2) + leastWeight;
  row.numbers.forEach((number, at) => {
    const own = rootOf(row.counts[at] ?? 1);
    const first = index.viewOf(number) * size;
    const held = index.holders[number] ?? 0;
    // Among answers alone, with a guest who has it too, and before this answer came.
    const [amongAnswers, withGuest, before] = [level(held), level(held + 1), level(Math.max(0, held - 1))];
    const [listed, added, guests] = [index.listed(number), index.added(number), index.guests(number)];
    const weight = row.isGuest ? mostWithGuest - withGuest : most - amongAnswers;
    addShared(cells.weights, first, listed, weight, own);
    addShared(cells.weights, first, added, weight, own);
    if (row.isGuest) {
      addAll(cells.extra, first, listed, withGuest - amongAnswers);
      addAll(cells.extra, first, added, withGuest - amongAnswers);
      return;
    }
    addShared(cells.weights, first, guests, mostWithGuest - withGuest, own);
    for (const posting of guests) add(cells.extra, first + ownerOf(posting), (withGuest - amongAnswers) * own);
    if (!isNeighbour) return;
    addAll(cells.commoner, first, listed, amongAnswers - before);
    addAll(cells.commoner, first, added, amongAnswers - before);
    addAll(cells.commoner, first, guests, withGuest - amongAnswers);
  });
  const shares = new Float64Array(size * views * plain);
  rows.forEach((other, at) => {
    if (other === row) return;
    const full = row.isGuest === other.isGuest ? most : mostWithGuest;
    for (let view = 0; view < views; view += 1) {
      const cell = view * size + at;
      if (isNeighbour) other.common[view] = (other.common[view] ?? 0) + (cells.commoner[cell] ?? 0);
      // What a guest has too is commoner for the answer than it is among answers.
      const both = cells.extra[cell] ?? 0;
      const own = full * (row.sums[view] ?? 0) - (row.common[view] ?? 0) - (row.isGuest ? 0 : both);
      const theirs = full * (other.sums[view] ?? 0) - (other.common[view] ?? 0) - (row.isGuest ? both : 0);
      measure(shares, (at * views + view) * plain, cells.weights[cell] ?? 0, own, theirs);
    }
  });
  return shares;
}

function add(cells: Float64Array, cell: number, value: number): void {
  cells[cell] = (cells[cell] ?? 0) + value;
}

/** As often as both have it. */
function addShared(cells: Float64Array, first: number, postings: Uint32Array | readonly number[], weight: number, own: number): void {
  for (let place = 0; place < postings.length; place += 1) {
    const posting = postings[place] ?? 0;
    const root = rootOf(countOf(posting));
    add(cells, first + ownerOf(posting), weight * (root < own ? root : own));
  }
}

/** As often as each of the others has it. */
function addAll(cells: Float64Array, first: number, postings: Uint32Array | readonly number[], weight: number): void {
  if (weight === 0) return;
  for (let place = 0; place < postings.length; place += 1) {
    const posting = postings[place] ?? 0;
    add(cells, first + ownerOf(posting), weight * rootOf(countOf(posting)));
  }
}
