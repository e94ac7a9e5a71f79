import { fitModel, type HonestTails, honestTails, localLogOdds, logOddsOf, type MeasuredSet, type Model } from '@assay/similarity';
import { seededRandom, shuffled } from '@assay/stats';
import { type KnownSet, pairsOf, type SetPair } from './known-sets.ts';

/** Smaller sets than there are, drawn from those there are. */
const setSizes = [2, 3, 4, 6, 9];
/** The sets themselves have 13 to 33 submissions, and from about this size on their honest tail stays where it is. */
const wholeSetSize = 16;
const honestPairsWanted = 12_000;

/** A model with tails, fitted on all sets but those of the problems that are kept out. */
export function fitted(sets: readonly KnownSet[]): Model & { tails: HonestTails } {
  const folds = foldsOf(sets);
  const model = fitModel(sets.flatMap((set) => pairsOf(set)));
  // The tails come from problems that the weights were not fitted on.
  const measured = new Map<number, number[]>();
  const whole: MeasuredSet[] = [];
  for (const fold of folds) {
    const logOdds = logOddsOf(fitModel(sets.filter((set) => !fold.includes(set)).flatMap((set) => pairsOf(set))));
    const note = (size: number, set: KnownSet, chosen?: readonly number[]): void => {
      const pairs = pairsOf(set, chosen);
      const scores = scoresOf(pairs, logOdds, chosen?.length ?? set.submissions.length);
      measured.set(size, (measured.get(size) ?? []).concat(scores.filter((_, index) => pairs[index]?.isOfUninvolved === true)));
    };
    for (const set of fold) {
      note(wholeSetSize, set);
      whole.push(measuredSet(set, logOdds));
    }
    for (const size of setSizes) {
      const random = seededRandom(`sets of ${size}`);
      const pairsOfOne = (size * (size - 1)) / 2;
      const draws = Math.ceil(honestPairsWanted / pairsOfOne / sets.length);
      for (const set of fold)
        for (let draw = 0; draw < draws; draw += 1) note(size, set, shuffled([...set.submissions.keys()], random).slice(0, size));
    }
  }
  return { ...model, tails: honestTails(measured, whole) };
}

function measuredSet(set: KnownSet, logOdds: (values: Float64Array) => number): MeasuredSet {
  const pairs = pairsOf(set);
  const all = Float64Array.from(scoresOf(pairs, logOdds, set.submissions.length));
  return {
    all,
    honest: [...all].filter((_, index) => pairs[index]?.isOfUninvolved === true),
    without: set.submissions.map(({ id }) => all.filter((_, index) => !pairs[index]?.key.split('|').includes(id))),
  };
}

/** The log-odds of all pairs of a set, in their order. */
export function scoresOf(pairs: readonly SetPair[], logOdds: (values: Float64Array) => number, setSize: number): number[] {
  return [
    ...localLogOdds(
      setSize,
      Float64Array.from(pairs, ({ values }) => logOdds(values)),
    ),
  ];
}

/** Five parts; a problem's languages are in one. Another seed cuts them in another way. */
export function foldsOf(sets: readonly KnownSet[], seed?: string): KnownSet[][] {
  const inOrder = [...new Set(sets.map(({ problem }) => problem))];
  const problems = seed === undefined ? inOrder : shuffled(inOrder, seededRandom(seed));
  return [0, 1, 2, 3, 4].map((fold) => sets.filter(({ problem }) => problems.indexOf(problem) % 5 === fold));
}
