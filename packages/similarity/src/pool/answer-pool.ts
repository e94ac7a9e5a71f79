import { logOddsOf, type Model } from '../scores/fit.ts';
import { least, taken } from '../scores/local-log-odds.ts';
import { type Bulk, bulkOf } from '../scores/own-tail.ts';
import { kept, plain } from '../scores/pair-features.ts';
import { type HonestTails, surpriseIn } from '../scores/surprise.ts';
import { shownShare, similarityOf, viewsUsed } from '../scores/views-used.ts';
import { smallestSize } from '../submissions/submission.ts';
import { noteShares, type PoolFeatures, pairValues, poolFeatures, setFeatures } from './pool-features.ts';
import { type PoolEntry, PoolRows } from './pool-rows.ts';
import { countAll, countOwn, sharesOf } from './pool-shares.ts';
import { poolSummary, rememberRows } from './pool-summary.ts';
import { inPasses, type SharedPrints, sharedPrints } from './shared-prints.ts';

export type PoolPair = {
  readonly id: string;
  readonly isGuest: boolean;
  /** As of `compare`. */
  readonly similarity: number;
  readonly surprise: number;
};

/** Those that were reckoned longest ago are reckoned anew at each addition, as far as so many pairs reach. */
const mostRenewed = 1_000;
/** So many of those that nothing is known of are reckoned in one go. */
const inOneGo = 16;

/**
 * The answers to one question in one language. Each is compared with all that were there before as `compare` would compare them in the whole set.
 * What a new one changes for the others (how rare a fingerprint is, who is nearest) is kept up as it is added; the nearest of an answer drift a
 * little as what they share gets rarer or commoner, so those that were reckoned longest ago are reckoned from all again, a few at each addition.
 */
export class AnswerPool {
  readonly #tails: HonestTails;
  readonly #logOdds: (values: Float64Array) => number;
  readonly #features: PoolFeatures;
  readonly #rows: PoolRows;
  #answers: number;

  /** @param summary what `summary()` said of it before, or null */
  constructor(model: Model & { tails: HonestTails }, entries: readonly PoolEntry[], summary: Uint8Array | null) {
    this.#tails = model.tails;
    this.#logOdds = logOddsOf(model);
    const views = viewsUsed(model);
    this.#features = poolFeatures(model, views);
    this.#rows = new PoolRows(views.length, this.#features.groups.length, entries);
    this.#answers = entries.filter(({ isGuest }) => !isGuest).length;
    // Where somebody is gone, or is new, everything is rarer or commoner than it was.
    if (summary === null || !rememberRows(this.#rows, summary)) countAll(this.#rows);
  }

  /** Answers in it, guests apart. */
  get answers(): number {
    return this.#answers;
  }

  /** What is to be stored of it beside the descriptions; without it all has to be reckoned anew. */
  summary(): Uint8Array {
    return poolSummary(this.#rows);
  }

  /** Reckons some that no summary knew, and answers whether there were any. There must be none left before something is added. */
  reckonNext(): boolean {
    const unknown = this.#numbers().filter((row) => this.#rows.reckonedAt[row] === 0);
    if (unknown.length === 0 || this.#answers === 0) return false;
    this.#reckonAll(unknown.slice(0, inOneGo));
    return true;
  }

  /** Adds one and compares it with all the others but those of the same person; guests are not compared with guests. */
  add(entry: PoolEntry): PoolPair[] {
    const row = this.#rows.add(entry);
    if (!entry.isGuest) this.#answers += 1;
    const stale = this.#longestAgo(row, Math.floor(mostRenewed / this.#rows.length));
    const [first = [row], ...more] = inPasses(this.#rows, [row, ...stale]);
    const shared = sharedPrints(this.#rows, first);
    const reckoned = this.#reckon(shared, 0, true);
    for (let target = 1; target < first.length; target += 1) this.#reckon(shared, target, false);
    this.#reckonAll(more.flat());
    // What it shares with the others is the same as before; what they have with their nearest is known better now.
    return this.#pairsOf(this.#score(reckoned, false));
  }

  #numbers(): number[] {
    return this.#rows.ids.map((_, row) => row);
  }

  #longestAgo(but: number, count: number): readonly number[] {
    const { reckonedAt } = this.#rows;
    const ages = this.#numbers().filter((row) => row !== but && (reckonedAt[row] ?? 0) < this.#answers);
    return ages.toSorted((one, other) => (reckonedAt[one] ?? 0) - (reckonedAt[other] ?? 0)).slice(0, count);
  }

  #reckonAll(rows: readonly number[]): void {
    for (const targets of inPasses(this.#rows, rows)) {
      const shared = sharedPrints(this.#rows, targets);
      for (let target = 0; target < shared.targets.length; target += 1) this.#reckon(shared, target, false);
    }
  }

  #reckon(shared: SharedPrints, target: number, isNew: boolean): Reckoned {
    const rows = this.#rows;
    const row = shared.targets[target] ?? 0;
    countOwn(rows, shared, target);
    const shares = sharesOf(rows, this.#answers, shared, target, isNew);
    const others = this.#numbers().filter((other) => rows.areCompared(row, other));
    const isNeighbour = isNew && rows.isGuest[row] !== true;
    rows.tops.fill(0, row * rows.groups * kept, (row + 1) * rows.groups * kept);
    rows.reckonedAt[row] = this.#answers;
    for (const other of others) {
      const start = other * rows.views * plain;
      if (rows.isGuest[other] !== true) noteShares(rows, row, this.#features, shares, start);
      if (isNeighbour) noteShares(rows, other, this.#features, shares, start);
    }
    const size = others.length;
    return this.#score({ row, others, shares, logOdds: new Float64Array(size), similarities: new Float64Array(size) }, isNeighbour);
  }

  /** The log-odds of what was reckoned, by what is known of the others' neighbours. */
  #score(reckoned: Reckoned, isNeighbour: boolean): Reckoned {
    const { row, others, shares, logOdds, similarities } = reckoned;
    const rows = this.#rows;
    const values = pairValues();
    rows.nearest.fill(least, row * 2, row * 2 + 2);
    rows.nearestNames[row] = 0;
    others.forEach((other, at) => {
      setFeatures(values, rows, this.#features, { row, other, shares });
      similarities[at] = similarityOf(shownShare(values));
      const value = this.#logOdds(values);
      logOdds[at] = value;
      if (rows.isGuest[other] !== true) rows.noteLogOdds(row, other, value);
      if (isNeighbour) rows.noteLogOdds(other, row, value);
    });
    if (rows.isGuest[row] !== true) rows.setSample(row, this.#localAmongAnswers(reckoned));
    return reckoned;
  }

  #localAmongAnswers({ row, others, logOdds }: Reckoned): Float64Array {
    const values = new Float64Array(others.length);
    let size = 0;
    others.forEach((other, at) => {
      if (this.#rows.isGuest[other] === true) return;
      values[size] = this.#local(row, other, logOdds[at] ?? least);
      size += 1;
    });
    return values.subarray(0, size);
  }

  /** The log-odds of a pair less a share of what either has with its nearest other, as in `localLogOdds`. */
  #local(row: number, other: number, logOdds: number): number {
    return logOdds - (taken * (this.#rows.nearestBeside(row, other) + this.#rows.nearestBeside(other, row))) / 2;
  }

  #pairsOf({ row, others, logOdds, similarities }: Reckoned): PoolPair[] {
    const { ids, sizes, isGuest } = this.#rows;
    const bulk: Bulk = bulkOf(this.#rows.sampled());
    const among = surpriseIn(this.#tails, this.#answers, bulk);
    const withGuest = surpriseIn(this.#tails, this.#answers + 1, bulk);
    return others.map((other, at) => {
      const isOfGuest = isGuest[other] === true;
      const isNoVerdict = (sizes[row] ?? 0) < smallestSize || (sizes[other] ?? 0) < smallestSize;
      const surpriseOf = isGuest[row] === true || isOfGuest ? withGuest : among;
      const surprise = isNoVerdict ? 0 : surpriseOf(this.#local(row, other, logOdds[at] ?? least));
      return { id: ids[other] ?? '', isGuest: isOfGuest, similarity: similarities[at] ?? 0, surprise };
    });
  }
}

/** Of one row with all others that it is compared with, these by their numbers: what is shared, and what follows from it. */
type Reckoned = {
  readonly row: number;
  readonly others: readonly number[];
  readonly shares: Float64Array;
  readonly logOdds: Float64Array;
  readonly similarities: Float64Array;
};
