import { logOddsOf, type Model } from './fit.ts';
import { least, taken } from './local-log-odds.ts';
import { type Bulk, bulkOf } from './own-tail.ts';
import { featureNames, insert, kept, measures, plain, withOthers } from './pair-features.ts';
import { nearestBeside, newRow, noteLogOdds, type PoolEntry, type PoolRow, setSample } from './pool-row.ts';
import { countOwn, type Pool, sharesOf } from './pool-shares.ts';
import { poolSummary, rememberRows } from './pool-summary.ts';
import { PrintIndex } from './print-index.ts';
import { smallestSize } from './submission.ts';
import { type HonestTails, surpriseIn } from './surprise.ts';
import { viewNames } from './views.ts';
import { shownShare, similarityOf, viewsUsed } from './views-used.ts';

export type PoolPair = {
  readonly id: string;
  readonly isGuest: boolean;
  /** As of `compare`. */
  readonly similarity: number;
  readonly surprise: number;
};

/** So many of the nearest are reckoned anew before they are spoken of. */
const renewedNearest = 3;
/** Unless that was when there were almost as many. */
const freshShare = 0.98;
/** And of the others those that were reckoned longest ago, as far as so many pairs reach. */
const mostRenewed = 1_000;

/**
 * The answers to one question in one language. Each is compared with all that were there before as `compare` would compare them in the whole set.
 * What a new one changes for the others (how rare a fingerprint is, who is nearest) is kept up as it is added; the nearest of an answer drift a
 * little as what they share gets rarer or commoner, so those that were reckoned longest ago are reckoned from all again, a few at each addition.
 */
export class AnswerPool {
  readonly #tails: HonestTails;
  readonly #logOdds: (values: Float64Array) => number;
  readonly #views: readonly number[];
  readonly #index = new PrintIndex();
  readonly #rows: PoolRow[] = [];
  #answers = 0;
  #prints = 0;

  /** @param summary what `summary()` said of it before, or null */
  constructor(model: Model & { tails: HonestTails }, entries: readonly PoolEntry[], summary: Uint8Array | null) {
    this.#tails = model.tails;
    this.#logOdds = logOddsOf(model);
    this.#views = viewsUsed(model).map((view) => viewNames.indexOf(view));
    for (const entry of entries) this.#enter(entry);
    this.#index.write(this.#rows);
    for (const row of this.#rows) countOwn(this.#pool, row);
    if (summary !== null) rememberRows(this.#rows, this.#views.length, summary);
  }

  /** Answers in it, guests apart. */
  get answers(): number {
    return this.#answers;
  }

  /** Fingerprints in it: each takes some twenty bytes. */
  get prints(): number {
    return this.#prints;
  }

  has(id: string): boolean {
    return this.#rows.some((row) => row.id === id);
  }

  /** What is to be stored of it beside the descriptions; without it all has to be reckoned anew. */
  summary(): Uint8Array {
    return poolSummary(this.#rows, this.#views.length);
  }

  /** Reckons one that no summary knew, and answers whether there was one. There must be none left before something is added. */
  reckonNext(): boolean {
    const row = this.#rows.find(({ reckonedAt }) => reckonedAt === 0);
    if (row === undefined || this.#answers === 0) return false;
    this.#reckon(row, false);
    return true;
  }

  /** Compares one that is there with all the others but those of the same person; guests are not compared with guests. */
  compare(id: string): PoolPair[] {
    const row = this.#rows.find((other) => other.id === id);
    return row === undefined ? [] : this.#pairsOf(row, this.#reckon(row, false));
  }

  /** Adds one and compares it like `compare`. */
  add(entry: PoolEntry): PoolPair[] {
    const row = this.#enter(entry);
    if (this.#index.isFrayed) this.#index.write(this.#rows);
    else this.#index.add(this.#rows.length - 1, row);
    const reckoned = this.#reckon(row, true);
    const { others, logOdds } = reckoned;
    const order = others.map((_, at) => at).toSorted((one, other) => (logOdds[other] ?? 0) - (logOdds[one] ?? 0));
    const near = order.slice(0, renewedNearest).flatMap((at) => others[at] ?? []);
    for (const other of near) if (other.reckonedAt < this.#answers * freshShare) this.#reckon(other, false);
    for (const other of this.#longestAgo(Math.floor(mostRenewed / this.#rows.length))) this.#reckon(other, false);
    // What it shares with them is the same as before; what they have with their nearest is known better now.
    return this.#pairsOf(row, this.#score(row, reckoned, false));
  }

  #longestAgo(count: number): readonly PoolRow[] {
    const stale = this.#rows.filter(({ reckonedAt }) => reckonedAt < this.#answers);
    return stale.toSorted((one, other) => one.reckonedAt - other.reckonedAt).slice(0, count);
  }

  #enter(entry: PoolEntry): PoolRow {
    const row = newRow(entry, this.#index.numbersOf(entry.stored), this.#views.length);
    this.#rows.push(row);
    this.#prints += row.numbers.length;
    if (!entry.isGuest) this.#answers += 1;
    return row;
  }

  get #pool(): Pool {
    return { rows: this.#rows, answers: this.#answers, views: this.#views.length, index: this.#index };
  }

  #reckon(row: PoolRow, isNew: boolean): Reckoned {
    countOwn(this.#pool, row);
    const shares = sharesOf(this.#pool, row, isNew);
    const places = this.#rows.flatMap((other, at) => (areCompared(row, other) ? [at] : []));
    const others = places.flatMap((at) => this.#rows[at] ?? []);
    const inRow = this.#views.length * plain;
    const isNeighbour = isNew && !row.isGuest;
    row.tops.fill(0);
    row.reckonedAt = this.#answers;
    others.forEach((other, at) => {
      const start = (places[at] ?? 0) * inRow;
      for (let group = 0; group < inRow; group += 1) {
        const value = shares[start + group] ?? 0;
        if (!other.isGuest) insert(row.tops, group * kept, value);
        if (isNeighbour) insert(other.tops, group * kept, value);
      }
    });
    return this.#score(
      row,
      { others, places, shares, logOdds: new Float64Array(others.length), similarities: new Float64Array(others.length) },
      isNeighbour,
    );
  }

  /** The log-odds of what was reckoned, by what is known of the others' neighbours. */
  #score(row: PoolRow, reckoned: Reckoned, isNeighbour: boolean): Reckoned {
    const { others, places, shares, logOdds, similarities } = reckoned;
    const values = new Float64Array(featureNames.length);
    row.nearest.fill(least);
    row.nearestName = 0;
    others.forEach((other, at) => {
      this.#setFeatures(values, row, other, shares, (places[at] ?? 0) * this.#views.length * plain);
      similarities[at] = similarityOf(shownShare(values));
      const value = this.#logOdds(values);
      logOdds[at] = value;
      if (!other.isGuest) noteLogOdds(row, other, value);
      if (isNeighbour) noteLogOdds(other, row, value);
    });
    if (!row.isGuest)
      setSample(row, Float64Array.from(others.flatMap((other, at) => (other.isGuest ? [] : [localOf(row, other, logOdds[at] ?? least)]))));
    return reckoned;
  }

  #setFeatures(values: Float64Array, row: PoolRow, other: PoolRow, shares: Float64Array, start: number): void {
    for (let view = 0; view < this.#views.length; view += 1) {
      const first = (this.#views[view] ?? 0) * measures.length;
      for (let kind = 0; kind < plain; kind += 1) {
        const value = shares[start + view * plain + kind] ?? 0;
        // Guests are nobody's neighbours, so there is nothing of theirs to leave out.
        const beside =
          withOthers(row.tops, view, kind, other.isGuest ? -1 : value) + withOthers(other.tops, view, kind, row.isGuest ? -1 : value);
        values[first + kind] = value;
        values[first + plain + kind] = value - beside / 2;
      }
    }
  }

  #pairsOf(row: PoolRow, reckoned: Reckoned): PoolPair[] {
    const bulk = this.#bulk();
    const among = surpriseIn(this.#tails, this.#answers, bulk);
    const withGuest = surpriseIn(this.#tails, this.#answers + 1, bulk);
    return reckoned.others.map((other, at) => {
      const isNoVerdict = row.size < smallestSize || other.size < smallestSize;
      const surprise = isNoVerdict
        ? 0
        : (row.isGuest || other.isGuest ? withGuest : among)(localOf(row, other, reckoned.logOdds[at] ?? least));
      return { id: other.id, isGuest: other.isGuest, similarity: reckoned.similarities[at] ?? 0, surprise };
    });
  }

  /** How the log-odds of all pairs are spread, as far as the rows have kept it. */
  #bulk(): Bulk {
    const samples = this.#rows.flatMap(({ isGuest, sample }) => (isGuest || Number.isNaN(sample[0]) ? [] : [...sample]));
    return bulkOf(Float64Array.from(samples));
  }
}

/** The log-odds of a pair less a share of what either has with its nearest other, as in `localLogOdds`. */
const localOf = (row: PoolRow, other: PoolRow, logOdds: number): number =>
  logOdds - (taken * (nearestBeside(row, other) + nearestBeside(other, row))) / 2;

/** Of one row with all others that it is compared with: their places among the rows, what is shared, and what follows from it. */
type Reckoned = {
  readonly others: readonly PoolRow[];
  readonly places: readonly number[];
  readonly shares: Float64Array;
  readonly logOdds: Float64Array;
  readonly similarities: Float64Array;
};

/** Nobody is compared with themselves, nor what others have published with one another. */
const areCompared = (row: PoolRow, other: PoolRow): boolean =>
  row !== other && !(row.isGuest && other.isGuest) && (row.person === null || row.person !== other.person);
