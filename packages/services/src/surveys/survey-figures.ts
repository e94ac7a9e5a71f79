import type { SurveyOnDashboard } from '@assay/core/analytics';
import { parseId } from '@assay/core/ids';
import { fewestSurveyAnswers, surveyQuestions, surveyRatings } from '@assay/core/surveys';
import { countSurveyed, type Database, getRevision, listSurveyAnswers, type SurveyDays } from '@assay/db';
import { mean } from '@assay/stats';
import { shareOf } from '../analytics/share-of.ts';

/**
 * What candidates thought of an assessment, of the openings that are named and the attempts that ended in the days; null where nobody was asked. Nothing leads
 * from an answer to an attempt, so it is of everybody, also of whose score does not count. The words come without order, once so many wrote some.
 */
export async function surveyFigures(db: Database, days: SurveyDays): Promise<SurveyOnDashboard | null> {
  let [asked, answered] = [0, 0];
  for (const revision of await countSurveyed(db, days)) {
    const { content } = await getRevision(db, parseId('assessmentRevision', revision.revisionId));
    if (!content.hasSurvey) continue;
    asked += revision.ended;
    answered += revision.answered;
  }
  const answers = await listSurveyAnswers(db, days);
  if (asked === 0) return null;
  const isShown = answers.length >= fewestSurveyAnswers;
  const comments = answers.filter(({ comment }) => comment !== '');
  return {
    n: answers.length,
    // Whoever was deleted is among the answers and no longer among the attempts.
    answered: shareOf(answered, asked),
    questions: surveyQuestions.flatMap((question) => {
      const ratings = answers.flatMap((answer) => (answer[question] === null ? [] : [answer[question]]));
      const average = mean(ratings);
      if (!isShown || ratings.length < fewestSurveyAnswers || average === null) return [];
      const [one, two, three, four, five] = surveyRatings.map((rating) => ratings.filter((given) => given === rating).length);
      return [{ question, counts: [one ?? 0, two ?? 0, three ?? 0, four ?? 0, five ?? 0] as const, mean: average }];
    }),
    comments: isShown && comments.length >= fewestSurveyAnswers ? comments.map(({ day, comment }) => ({ day, text: comment })) : [],
  };
}
