import {
  type CriterionFigures,
  fewestInBand,
  fewestOutcomes,
  goodRating,
  type OutcomeBand,
  type OutcomeCriterion,
  type OutcomeSelection,
} from '@assay/core/outcomes';
import type { FinishedScores, ScoredOutcome } from '@assay/db';
import {
  addPair,
  bandsOfTen,
  correctedCorrelation,
  fifthsOfScore,
  meanDifference,
  noPairs,
  type PairMoments,
  type ScoreBand,
  withinGroupCorrelation,
  withinGroupDeviation,
} from '@assay/stats';
import { shareOf } from '../analytics/share-of.ts';

type Known<Value> = ScoredOutcome & { value: Value };

/**
 * What the score of an assessment said of one thing that became of people. Correlations and spreads are within openings, since each has its own line and its own
 * interviewers: that an opening has stronger people and milder ones makes no correlation.
 */
export function criterionFigures(
  outcomes: readonly ScoredOutcome[],
  finished: readonly FinishedScores[],
  criterion: OutcomeCriterion,
): CriterionFigures {
  return criterion === 'interviewRating' || criterion === 'laterRating'
    ? ratingFigures(outcomes, finished, criterion)
    : yesNoFigures(outcomes, finished, criterion);
}

function ratingFigures(
  outcomes: readonly ScoredOutcome[],
  finished: readonly FinishedScores[],
  criterion: 'interviewRating' | 'laterRating',
): CriterionFigures {
  const known = knownOf(outcomes, (outcome) => outcome[criterion]);
  if (known.length < fewestOutcomes) return { kind: 'few', criterion, known: known.length };
  const selection = selectionOf(known, finished);
  const { spreadKnown, spreadFinished } = selection;
  const correlation = withinGroupCorrelation(momentsByOpening(known));
  const ratio = spreadKnown === null || spreadFinished === null || spreadKnown === 0 ? null : spreadFinished / spreadKnown;
  return {
    kind: 'rating',
    criterion,
    selection,
    correlation: correlation.isKnown ? { r: correlation.r, low: correlation.low, high: correlation.high } : null,
    noCorrelation: correlation.isKnown ? null : whyNone[correlation.why],
    corrected: correlation.isKnown && ratio !== null && ratio > 1 + dust ? correctedCorrelation(correlation, ratio) : null,
    dots: known.map(({ scorePercent, value }) => ({ score: scorePercent, rating: value })),
    bands: bandsOfTen(
      hitsOf(known, (rating) => rating >= goodRating),
      fewestInBand,
    ).map(withShare),
  };
}

const whyNone = { few: 'few', same_score: 'same_score', same_rest: 'same_rating' } as const;

const isYes = {
  interviewed: ({ interviewed }: ScoredOutcome) => interviewed,
  offer: ({ offer }: ScoredOutcome) => (offer === null ? null : offer !== 'none'),
  hired: ({ hired }: ScoredOutcome) => hired,
} as const;

function yesNoFigures(
  outcomes: readonly ScoredOutcome[],
  finished: readonly FinishedScores[],
  criterion: 'interviewed' | 'offer' | 'hired',
): CriterionFigures {
  const known = knownOf(outcomes, isYes[criterion]);
  if (known.length < fewestOutcomes) return { kind: 'few', criterion, known: known.length };
  const scoresOf = (is: boolean) => known.filter(({ value }) => value === is).map(({ scorePercent }) => scorePercent);
  const [yes, no] = [scoresOf(true), scoresOf(false)];
  const isOneSided = yes.length === 0 || no.length === 0;
  const isFew = Math.min(yes.length, no.length) < fewestInBand;
  const difference = isFew ? null : meanDifference(yes, no);
  return {
    kind: 'yes_no',
    criterion,
    selection: selectionOf(known, finished),
    yes: yes.length,
    difference: difference?.isKnown === true ? { value: difference.value, low: difference.low, high: difference.high } : null,
    noDifference: difference?.isKnown === true ? null : isOneSided ? 'one_outcome' : isFew ? 'few' : 'same_score',
    bands: fifthsOfScore(
      hitsOf(known, (is) => is),
      fewestInBand,
    ).map(withShare),
  };
}

const knownOf = <Value>(outcomes: readonly ScoredOutcome[], read: (outcome: ScoredOutcome) => Value | null): readonly Known<Value>[] =>
  outcomes.flatMap((outcome) => {
    const value = read(outcome);
    return value === null ? [] : [{ ...outcome, value }];
  });

const hitsOf = <Value>(known: readonly Known<Value>[], isHit: (value: Value) => boolean) =>
  known.map(({ scorePercent, value }) => ({ score: scorePercent, isHit: isHit(value) }));

const withShare = ({ from, to, n, hits }: ScoreBand): OutcomeBand => ({ from, to, hits, share: shareOf(hits, n) });

function selectionOf(known: readonly ScoredOutcome[], finished: readonly FinishedScores[]): OutcomeSelection {
  // The openings that are compared are those of which anything is known.
  const openings = new Set(known.map(({ openingId }) => openingId));
  const same = finished.filter(({ openingId }) => openings.has(openingId));
  return {
    known: known.length,
    finished: same.reduce((sum, { n }) => sum + n, 0),
    // They come in the order of their scores.
    lowestKnown: known[0]?.scorePercent ?? 0,
    lowestFinished: Math.min(...same.map(({ lowest }) => lowest)),
    spreadKnown: withinGroupDeviation(momentsByOpening(known.map((outcome) => ({ ...outcome, value: 0 })))),
    spreadFinished: withinGroupDeviation(same),
  };
}

/** By so much the spreads may differ because they were added up in another order. */
const dust = 1e-6;

function momentsByOpening(known: readonly Known<number>[]): readonly PairMoments[] {
  const groups = new Map<string, PairMoments>();
  for (const { openingId, scorePercent, value } of known) {
    const sums = groups.get(openingId) ?? noPairs();
    addPair(sums, scorePercent, value);
    groups.set(openingId, sums);
  }
  return [...groups.values()];
}
