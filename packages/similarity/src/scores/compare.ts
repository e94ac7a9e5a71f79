import { type Submission, smallestSize } from '../submissions/submission.ts';
import { logOddsOf, type Model } from './fit.ts';
import { localLogOdds, pairAt } from './local-log-odds.ts';
import { bulkOf } from './own-tail.ts';
import { pairFeatures } from './pair-features.ts';
import { type HonestTails, surpriseIn } from './surprise.ts';
import { shownShare, similarityOf, viewsUsed } from './views-used.ts';

/** Two submissions by their places in the set, the earlier one first. */
export type ComparedPair = {
  readonly first: number;
  readonly second: number;
  /** What the two have in common of all that they have, by weight; 0 to 1. */
  readonly similarity: number;
  /** −log10 of the chance that honest solutions of this set are so alike; 0 where one is too small to say. */
  readonly surprise: number;
};

/** All pairs of a set of one language. `told` hears how much is done, from 0 to 1. */
export function compare(
  submissions: readonly Submission[],
  model: Model & { tails: HonestTails },
  told: (share: number) => void = () => {},
): ComparedPair[] {
  const logOdds = logOddsOf(model);
  const half = 2 * submissions.length;
  const features = pairFeatures(submissions, (done) => told(done / half), viewsUsed(model));
  const size = submissions.length;
  const raw = new Float64Array((size * (size - 1)) / 2);
  const shares = new Float64Array(raw.length);
  features.forEach(
    (later, earlier, values) => {
      raw[pairAt(later, earlier)] = logOdds(values);
      shares[pairAt(later, earlier)] = shownShare(values);
    },
    (done) => told(0.5 + done / half),
  );
  const local = localLogOdds(size, raw);
  const isTooSmall = submissions.map((submission) => submission.size < smallestSize);
  const surprise = surpriseIn(model.tails, submissions.length, bulkOf(local));
  const pairs: ComparedPair[] = [];
  for (let second = 1; second < size; second += 1)
    for (let first = 0; first < second; first += 1) {
      const share = shares[pairAt(second, first)] ?? 0;
      const isNoVerdict = isTooSmall[first] === true || isTooSmall[second] === true;
      pairs.push({
        first,
        second,
        similarity: similarityOf(share),
        surprise: isNoVerdict ? 0 : surprise(local[pairAt(second, first)] ?? 0),
      });
    }
  return pairs;
}
