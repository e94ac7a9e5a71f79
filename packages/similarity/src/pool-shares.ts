import { measure, plain } from './pair-features.ts';
import { type PoolRow, rootOf } from './pool-row.ts';
import { ownerOf, type PrintIndex, postingCount, postingIsGuest } from './print-index.ts';
import { leastWeight } from './shared-weights.ts';

/** By so much a fingerprint weighs less than one that nobody else has; the two that are compared are left out, as in `sharedWeights`. */
const levels = Float64Array.from({ length: 4096 }, (_, holders) => (holders > 2 ? Math.log(holders - 1) : 0));
const level = (holders: number): number => levels[holders] ?? Math.log(holders - 1);

export type Pool = { readonly rows: readonly PoolRow[]; readonly answers: number; readonly views: number; readonly index: PrintIndex };

/** What a row has of each view, by the roots of its counts and by how common it is. */
export function countOwn({ index }: Pool, { numbers, counts, sums, common, isGuest }: PoolRow): void {
  sums.fill(0);
  common.fill(0);
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    const view = index.viewOf(number);
    const root = rootOf(counts[at] ?? 1);
    sums[view] = (sums[view] ?? 0) + root;
    common[view] = (common[view] ?? 0) + root * level((index.holders[number] ?? 0) + (isGuest ? 1 : 0));
  }
}

/**
 * How much a row has in common with each other one, of both, of the smaller one and at all: view by view, in each row by row. A new one also makes what
 * it shares commoner for the others.
 */
export function sharesOf(pool: Pool, row: PoolRow, isNew: boolean): Float64Array {
  const { rows, answers, views, index } = pool;
  const size = rows.length;
  const cells = {
    weights: new Float64Array(size * views),
    extra: new Float64Array(size * views),
    commoner: new Float64Array(size * views),
  };
  const { weights, extra, commoner } = cells;
  const most = Math.log(answers + 1) + leastWeight;
  const mostWithGuest = Math.log(answers + 2) + leastWeight;
  const isNeighbour = isNew && !row.isGuest;
  row.numbers.forEach((number, at) => {
    const own = rootOf(row.counts[at] ?? 1);
    const first = index.viewOf(number) * size;
    const held = index.holders[number] ?? 0;
    // Among answers alone, with a guest who has it too, and before this answer came.
    const [amongAnswers, withGuest, before] = [level(held), level(held + 1), level(Math.max(0, held - 1))];
    const listed = index.listed(number);
    const added = index.added(number);
    const end = listed.length + added.length;
    for (let place = 0; place < end; place += 1) {
      const posting = (place < listed.length ? listed[place] : added[place - listed.length]) ?? 0;
      const root = rootOf(postingCount(posting));
      const cell = first + ownerOf(posting);
      const less = root < own ? root : own;
      const isMixed = row.isGuest !== postingIsGuest(posting);
      weights[cell] = (weights[cell] ?? 0) + (isMixed ? mostWithGuest - withGuest : most - amongAnswers) * less;
      if (isMixed) extra[cell] = (extra[cell] ?? 0) + (withGuest - amongAnswers) * (row.isGuest ? root : own);
      if (isNeighbour) commoner[cell] = (commoner[cell] ?? 0) + root * (isMixed ? withGuest - amongAnswers : amongAnswers - before);
    }
  });
  const shares = new Float64Array(size * views * plain);
  rows.forEach((other, at) => {
    if (other === row) return;
    const full = row.isGuest === other.isGuest ? most : mostWithGuest;
    for (let view = 0; view < views; view += 1) {
      const cell = view * size + at;
      if (isNeighbour) other.common[view] = (other.common[view] ?? 0) + (commoner[cell] ?? 0);
      // What a guest has too is commoner for the answer than it is among answers.
      const both = extra[cell] ?? 0;
      const own = full * (row.sums[view] ?? 0) - (row.common[view] ?? 0) - (row.isGuest ? 0 : both);
      const theirs = full * (other.sums[view] ?? 0) - (other.common[view] ?? 0) - (row.isGuest ? both : 0);
      measure(shares, (at * views + view) * plain, weights[cell] ?? 0, own, theirs);
    }
  });
  return shares;
}
