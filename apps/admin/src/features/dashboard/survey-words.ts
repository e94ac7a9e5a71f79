import type { SurveyOnDashboard } from '@assay/core/analytics';
import { fewestSurveyAnswers, surveyQuestionWords } from '@assay/core/surveys';
import { formatCount, formatNumber, formatPercent } from '@assay/ui';
import type { Row } from '../../charts/row-geometry.ts';
import { countWords, shareWords } from '../../words/figure-words.ts';

export type AskedQuestion = SurveyOnDashboard['questions'][number];

/** How many answered, and why there may be no more than that. */
export function answeredSentence({ answered, n }: SurveyOnDashboard): string {
  const sentence = `${countWords(answered)} who finished said what they thought: ${shareWords(answered)}.`;
  return n < fewestSurveyAnswers ? `${sentence} What they said is shown from ${fewestSurveyAnswers} answers on.` : sentence;
}

export function ratingSentence({ question, counts, mean }: AskedQuestion): string {
  const { ratings } = surveyQuestionWords[question];
  const n = counts.reduce((sum, count) => sum + count, 0);
  const nearest = ratings[Math.min(5, Math.max(1, Math.round(mean))) - 1]?.toLocaleLowerCase('en') ?? '';
  return `${formatNumber(mean, 1)} of 5 on average, which is “${nearest}” (${formatCount(n, 'answer')}).`;
}

export type Rating = { rating: number; word: string; count: number; share: number };

/** The best first. */
export function ratingsOf({ question, counts }: AskedQuestion): Rating[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return counts
    .map((count, index) => ({
      rating: index + 1,
      word: surveyQuestionWords[question].ratings[index] ?? '',
      count,
      share: n === 0 ? 0 : count / n,
    }))
    .toReversed();
}

export const ratingRow = ({ rating, word, count, share }: Rating): Row => ({
  key: String(rating),
  label: `${rating} ${word}`,
  value: formatNumber(count),
  share,
  interval: null,
  notes: [],
  words: `${word}, ${rating} of 5: ${formatCount(count, 'answer')}, ${formatPercent(share)}`,
});
