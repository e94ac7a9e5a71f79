import { logOddsOf, type Model } from './fit.ts';
import { featureNames, pairFeatures } from './pair-features.ts';
import { type Submission, smallestSize } from './submission.ts';
import { type HonestTails, surpriseIn } from './surprise.ts';
import { viewNames } from './views.ts';

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
  const surprise = surpriseIn(model.tails, submissions.length);
  const used = viewNames.filter((view) => shownViews.includes(view) || model.features.some(({ name }) => name.startsWith(`${view}.`)));
  const half = 2 * submissions.length;
  const features = pairFeatures(submissions, (done) => told(done / half), used);
  const pairs: ComparedPair[] = [];
  features.forEach(
    (later, earlier, values) => {
      const smaller = Math.min(submissions[later]?.size ?? 0, submissions[earlier]?.size ?? 0);
      const share = Math.max(...shown.map((at) => values[at] ?? 0));
      pairs.push({
        first: earlier,
        second: later,
        similarity: (2 * share) / (1 + share),
        surprise: smaller < smallestSize ? 0 : surprise(logOdds(values)),
      });
    },
    (done) => told(0.5 + done / half),
  );
  return pairs;
}

const shownViews: readonly string[] = ['subtrees', 'inlinedSubtrees'];
const shown = shownViews.map((view) => featureNames.indexOf(`${view}.ofBoth`));
