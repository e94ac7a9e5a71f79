import {
  type CriterionFigures,
  fewestInBand,
  fewestOutcomes,
  goodRating,
  type MeasuredCorrelation,
  type OutcomeBand,
  type OutcomeCriterion,
  type OutcomeSelection,
} from '@assay/core/outcomes';
import { formatNumber } from '@assay/ui';

export const criterionTitles: Readonly<Record<OutcomeCriterion, string>> = {
  interviewRating: 'Interviewers’ rating',
  laterRating: 'Rating after six months',
  hired: 'Hired',
  offer: 'Offer made',
  interviewed: 'Interviewed',
};

/** What a yes is called in the middle of a sentence. */
const yesWords = { interviewed: 'were interviewed', offer: 'got an offer', hired: 'were hired' } as const;

/** What the figures cannot show, whatever they are. */
export const cautionWords: Readonly<Record<OutcomeCriterion, string>> = {
  interviewRating: 'Where the interviewers knew the score, their rating is no check of it.',
  laterRating: 'Only those who were hired and stayed are rated: the fewest, and the most alike.',
  hired: 'Where the score was part of the decision, who was hired is no check of it.',
  offer: 'Where the score was part of the decision, who got an offer is no check of it.',
  interviewed:
    'Who is interviewed was decided by the score itself, and what was decided by the score cannot check it. This shows only how strictly the line was kept.',
};

const two = (value: number): string => formatNumber(value, 2);
const percent = (value: number): string => `${formatNumber(Math.round(value))}\u00a0%`;
const points = (value: number): string => formatNumber(value, 1);

export const fewWords = (known: number): string =>
  `${known === 0 ? 'Nothing is known yet' : `Known of ${formatNumber(known)}`}. From ${fewestOutcomes} on it is drawn: of fewer, a dot would be a person.`;

/** "Higher scores went with higher ratings, somewhat." */
export function relationWords(figures: Extract<CriterionFigures, { kind: 'rating' }>): string {
  const { correlation, noCorrelation } = figures;
  if (correlation === null) {
    if (noCorrelation === 'same_score') return 'All of them have the same score, so nothing goes with it.';
    if (noCorrelation === 'same_rating') return 'All of them have the same rating, so nothing goes with it.';
    return 'They are too few in each opening to say how score and rating go together.';
  }
  const { r, low, high } = correlation;
  if (low <= 0 && high >= 0) return 'Whether score and rating go together cannot be told from chance yet.';
  if (r < 0) return 'Higher scores went with lower ratings: ask what the assessment asks, and what is rated.';
  return `Higher scores went with higher ratings, ${r < 0.2 ? 'hardly' : r < 0.35 ? 'somewhat' : r < 0.55 ? 'clearly' : 'closely'}.`;
}

export const correlationWords = ({ r, low, high }: MeasuredCorrelation, n: number): string =>
  `correlation ${two(r)} [${two(low)}, ${two(high)}], n = ${formatNumber(n)}`;

/** "12 of 40 were hired; they scored 8 points more." */
export function differenceWords(figures: Extract<CriterionFigures, { kind: 'yes_no' }>): string {
  const { criterion, yes, selection, difference, noDifference } = figures;
  const begin = `${formatNumber(yes)} of ${formatNumber(selection.known)} ${yesWords[criterion]}`;
  if (difference === null) {
    if (noDifference === 'one_outcome')
      return `${yes === 0 ? 'None' : 'All'} of ${formatNumber(selection.known)} ${yesWords[criterion]}: there is nothing to compare.`;
    if (noDifference === 'same_score') return `${begin}; on each side all have the same score.`;
    return `${begin}: fewer than ${fewestInBand} on one side are too few to compare.`;
  }
  const { value, low, high } = difference;
  if (low <= 0 && high >= 0) return `${begin}; whether their scores differ cannot be told from chance yet.`;
  return `${begin}; their scores were ${points(Math.abs(value))} points of a hundred ${value > 0 ? 'higher' : 'lower'} than those of the others.`;
}

export const differenceFigures = ({ value, low, high }: { value: number; low: number; high: number }): string =>
  `difference of means ${points(value)} points [${points(low)}, ${points(high)}]`;

/** Who is seen, and who is not. */
export function selectionWords({ known, finished, lowestKnown, lowestFinished }: OutcomeSelection): string {
  if (known === finished) return `Known of all ${formatNumber(finished)} who finished: nobody is left out.`;
  const range =
    Math.round(lowestKnown) > Math.round(lowestFinished)
      ? `They have ${percent(lowestKnown)} or more; the others go down to ${percent(lowestFinished)}`
      : 'They go as far down as the others';
  return `Only some are seen: it is known of ${formatNumber(known)} of ${formatNumber(finished)} who finished. ${range}. Among people whose scores are alike, any relation looks weaker than it is among all.`;
}

/** The estimate for all who finished, or why there is none. */
export function correctedWords(figures: Extract<CriterionFigures, { kind: 'rating' }>): string | null {
  const { correlation, corrected, selection } = figures;
  const { spreadKnown, spreadFinished } = selection;
  if (correlation === null) return null;
  if (corrected === null || spreadKnown === null || spreadFinished === null) {
    return 'Their scores are spread as widely as those of all who finished: nothing is corrected.';
  }
  return `An estimate for all who finished: ${two(corrected.r)} [${two(corrected.low)}, ${two(corrected.high)}], because their scores are spread by ${points(spreadFinished)} and those of the known by ${points(spreadKnown)} points (Thorndike’s case II). It holds if they were chosen by the score alone and the relation goes on in a straight line below; the interval takes both spreads as exact.`;
}

/** Bands of ten end below the next one; fifths are named by their own lowest and highest. */
export function bandLabel({ from, to }: OutcomeBand, kind: 'rating' | 'yes_no'): string {
  if (kind === 'rating') return to >= 100 ? `${formatNumber(from)} to 100 %` : `${formatNumber(from)} to under ${formatNumber(to)} %`;
  const [low, high] = [Math.round(from), Math.round(to)];
  return low === high ? `${formatNumber(low)} %` : `${formatNumber(low)} to ${formatNumber(high)} %`;
}

/** "Of those with 70 to under 80 %: 6 of 9 were rated 4 or better." */
export function bandWords(band: OutcomeBand, criterion: OutcomeCriterion): string {
  const isRating = criterion === 'interviewRating' || criterion === 'laterRating';
  const said = isRating ? `were rated ${goodRating} or better` : yesWords[criterion];
  return `Of those with ${bandLabel(band, isRating ? 'rating' : 'yes_no')}: ${formatNumber(band.hits)} of ${formatNumber(band.share.n)} ${said}.`;
}
