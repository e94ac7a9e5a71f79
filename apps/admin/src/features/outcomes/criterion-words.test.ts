import type { CriterionFigures, OutcomeSelection } from '@assay/core/outcomes';
import { expect, test } from 'vitest';
import { bandWords, correctedWords, differenceWords, fewWords, relationWords, selectionWords } from './criterion-words.ts';

type Rating = Extract<CriterionFigures, { kind: 'rating' }>;
type YesNo = Extract<CriterionFigures, { kind: 'yes_no' }>;

const selection: OutcomeSelection = {
  known: 20,
  finished: 80,
  lowestKnown: 61.6,
  lowestFinished: 3,
  spreadKnown: 8.14,
  spreadFinished: 17.9,
};
const rating: Rating = {
  kind: 'rating',
  criterion: 'interviewRating',
  selection,
  correlation: { r: 0.28, low: 0.05, high: 0.48 },
  noCorrelation: null,
  corrected: { r: 0.54, low: 0.11, high: 0.77 },
  dots: [],
  bands: [],
};
const yesNo: YesNo = {
  kind: 'yes_no',
  criterion: 'hired',
  selection,
  yes: 6,
  difference: { value: 8.25, low: 2, high: 14 },
  noDifference: null,
  bands: [],
};

test('a plain sentence says how score and rating go together, or why that is not known', () => {
  const withR = (r: number, low: number, high: number) => relationWords({ ...rating, correlation: { r, low, high } });
  expect(withR(0.28, 0.05, 0.48)).toBe('Higher scores went with higher ratings, somewhat.');
  expect(withR(0.7, 0.5, 0.8)).toBe('Higher scores went with higher ratings, closely.');
  expect(withR(0.3, -0.1, 0.6)).toMatch(/cannot be told from chance yet/);
  expect(withR(-0.4, -0.6, -0.1)).toMatch(/^Higher scores went with lower ratings/);
  expect(relationWords({ ...rating, correlation: null, noCorrelation: 'same_score' })).toMatch(/same score/);
  expect(relationWords({ ...rating, correlation: null, noCorrelation: 'same_rating' })).toMatch(/same rating/);
  expect(fewWords(4)).toBe('Known of 4. From 10 on it is drawn: of fewer, a dot would be a person.');
});

test('says who is not seen, and what the correlation might be among all', () => {
  expect(selectionWords(selection)).toMatch(
    /known of 20 of 80 who finished\. They have 62\u00a0% or more; the others go down to 3\u00a0%\./,
  );
  expect(selectionWords({ ...selection, finished: 20 })).toBe('Known of all 20 who finished: nobody is left out.');
  expect(correctedWords(rating)).toMatch(/^An estimate for all who finished: 0\.54 \[0\.11, 0\.77\], .* 17\.9 .* 8\.1 points/);
  expect(correctedWords({ ...rating, corrected: null })).toMatch(/nothing is corrected/);
  expect(correctedWords({ ...rating, correlation: null, corrected: null })).toBeNull();
});

test('says by how much a yes is ahead, or why it cannot', () => {
  expect(differenceWords(yesNo)).toBe('6 of 20 were hired; their scores were 8.3 points of a hundred higher than those of the others.');
  expect(differenceWords({ ...yesNo, difference: { value: 3, low: -2, high: 8 } })).toMatch(/cannot be told from chance yet/);
  const none = (noDifference: YesNo['noDifference'], yes = 6) => differenceWords({ ...yesNo, yes, difference: null, noDifference });
  expect(none('one_outcome', 20)).toBe('All of 20 were hired: there is nothing to compare.');
  expect(none('one_outcome', 0)).toBe('None of 20 were hired: there is nothing to compare.');
  expect(none('few', 2)).toBe('2 of 20 were hired: fewer than 5 on one side are too few to compare.');
  expect(none('same_score')).toMatch(/same score/);
});

test('a band says how many of how many', () => {
  const band = { from: 70, to: 80, hits: 6, share: { n: 9, value: 6 / 9, low: 0.35, high: 0.88 } };
  expect(bandWords(band, 'interviewRating')).toBe('Of those with 70 to under 80 %: 6 of 9 were rated 4 or better.');
  expect(bandWords({ ...band, to: 100 }, 'laterRating')).toBe('Of those with 70 to 100 %: 6 of 9 were rated 4 or better.');
  expect(bandWords({ ...band, from: 71.4, to: 78.6 }, 'offer')).toBe('Of those with 71 to 79 %: 6 of 9 got an offer.');
});
