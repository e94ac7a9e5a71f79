import { type Bulk, type MeasuredSet, type OwnTails, ownTails, withOwnTail } from './own-tail.ts';

/** Log-odds that so many of the honest pairs exceed, for sets of several sizes; made with the model. */
export type HonestTails = {
  readonly shares: readonly number[];
  readonly bySetSize: readonly { readonly size: number; readonly scores: readonly number[] }[];
  readonly own: OwnTails;
};

/**
 * −log10 of the share of honest pairs that are at least so alike, in a set of so many submissions. Between the sizes that were measured it
 * is interpolated by the logarithm of the size; beyond the rarest that was measured the tail goes on exponentially. A large set's own bulk
 * moves and stretches it.
 */
export function surpriseIn({ shares, bySetSize, own }: HonestTails, setSize: number, bulk?: Bulk): (logOdds: number) => number {
  const above = Math.max(
    1,
    bySetSize.findIndex(({ size }) => size >= setSize),
  );
  const isBeyond = setSize >= (bySetSize.at(-1)?.size ?? 0);
  const [low, high] = isBeyond ? [bySetSize.at(-1), bySetSize.at(-1)] : [bySetSize[above - 1], bySetSize[above]];
  const span = Math.log((high?.size ?? 1) / (low?.size ?? 1));
  const part = span === 0 ? 0 : Math.max(0, Math.log(setSize / (low?.size ?? 1)) / span);
  const prior = (low?.scores ?? []).map((score, at) => score + part * ((high?.scores[at] ?? score) - score));
  const scores = bulk === undefined ? prior : withOwnTail(prior, own, setSize, bulk);
  const surprises = shares.map((share) => -Math.log10(share));
  const first = scores[0] ?? 0;
  const last = scores.length - 1;
  const foot = Math.max(0, shares.indexOf(0.05));
  const slope = ((surprises[last] ?? 0) - (surprises[foot] ?? 0)) / Math.max(0.1, (scores[last] ?? 0) - (scores[foot] ?? 0));
  return (logOdds) => {
    if (logOdds <= first) return (surprises[0] ?? 0) * Math.exp(logOdds - first);
    const at = scores.findIndex((score) => score >= logOdds);
    if (at < 0) return (surprises[last] ?? 0) + slope * (logOdds - (scores[last] ?? 0));
    const [from = 0, to = 0] = [scores[at - 1], scores[at]];
    const [least = 0, most = 0] = [surprises[at - 1], surprises[at]];
    return to > from ? least + ((most - least) * (logOdds - from)) / (to - from) : most;
  };
}

/** The tails of what was measured: honest log-odds by the size of the set they were found in, and whole sets. */
export function honestTails(measured: ReadonlyMap<number, readonly number[]>, sets: readonly MeasuredSet[]): HonestTails {
  const shares = [0.5, 0.3, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002];
  return {
    shares,
    bySetSize: [...measured]
      .toSorted(([one], [other]) => one - other)
      .map(([size, scores]) => {
        const sorted = scores.toSorted((one, other) => other - one);
        return { size, scores: shares.map((share) => Number((sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(3))) };
      }),
    own: ownTails(sets, shares),
  };
}
