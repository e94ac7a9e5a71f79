import type { SurveyOnDashboard } from '@assay/core/analytics';
import { fewestSurveyAnswers, surveyQuestionWords, surveyRatings } from '@assay/core/surveys';
import { formatCount, formatNumber, formatPercent } from '@assay/ui';
import type { GridRow } from '../../charts/grid-chart.tsx';
import { countWords, shareWords } from '../../words/figure-words.ts';

type SurveyQuestionOnDashboard = SurveyOnDashboard['questions'][number];

export const surveyed = ({ counts }: SurveyQuestionOnDashboard): number => counts.reduce((sum, count) => sum + count, 0);

/** "Was it fair? 4.2 of 5 on average. Did it fit the job? 3.9 of 5.", or why that cannot be said. */
export function surveySentence(survey: SurveyOnDashboard | null): string {
  if (survey === null) return 'Nobody was asked: the assessment asks nothing, or nobody finished who is still here.';
  if (survey.questions.length > 0) {
    const means = survey.questions.map(({ question, mean }) => `${surveyQuestionWords[question].question} ${formatNumber(mean, 1)} of 5`);
    return `${means.join(' on average. ')}${survey.questions.length === 1 ? ' on average' : ''}.`;
  }
  const said = survey.n === 0 ? 'Nobody has answered so far' : `${formatCount(survey.n, 'has', 'have')} answered so far`;
  return `${said}: what they thought is shown from ${fewestSurveyAnswers} on, for with fewer one could tell whose it is.`;
}

/** How many of those who were asked answered, and whom the figures are of. */
export function surveyNotes(survey: SurveyOnDashboard | null): string[] {
  if (survey === null) return [];
  return [
    ...(survey.questions.length === 0 ? [] : ['From 1, not at all, to 5, completely.']),
    ...(survey.answered === null
      ? ['How many of those who were asked answered is not known: all of them were deleted since.']
      : [
          `${countWords(survey.answered)} who were asked answered: ${shareWords(survey.answered)}. Answers have no names, so those of void attempts and confirmed cases are among them.`,
        ]),
  ];
}

/** A row of five, from “Not at all” to “Completely”. */
export const surveyRows = ({ questions }: SurveyOnDashboard): GridRow[] =>
  questions.map((one) => {
    const { question, ratings } = surveyQuestionWords[one.question];
    const n = surveyed(one);
    return {
      key: one.question,
      name: question,
      cells: surveyRatings.map((rating, index) => {
        const count = one.counts[index] ?? 0;
        const share = formatPercent(count / n);
        return {
          key: `${one.question} ${rating}`,
          value: formatNumber(count),
          note: { long: share, short: share },
          strength: count / Math.max(1, ...one.counts),
          isMarked: false,
          words: `${question} ${ratings[index] ?? ''}: ${formatNumber(count)} of ${formatNumber(n)}`,
        };
      }),
    };
  });
