import type { SurveyOnDashboard } from '@assay/core/analytics';
import { parseId } from '@assay/core/ids';
import { fewestSurveyAnswers, surveyQuestions, surveyRatings } from '@assay/core/surveys';
import { countSurveyAnswers, countSurveyed, type Database, getRevision, listSurveyComments, type SurveyDays } from '@assay/db';
import { shareOf } from '../analytics/share-of.ts';

const commentsPerPage = 50;

/**
 * What candidates thought of an assessment, of the openings that are named and the attempts that ended in the days; null where nobody was asked. Nothing leads
 * from an answer to an attempt, so it is of everybody, also of whose score does not count. The words come without order, once so many wrote some.
 * @param page of the comments, from 1
 */
export async function surveyFigures(db: Database, days: SurveyDays, page: number): Promise<SurveyOnDashboard | null> {
  let [asked, answered] = [0, 0];
  for (const revision of await countSurveyed(db, days)) {
    const { content } = await getRevision(db, parseId('assessmentRevision', revision.revisionId));
    if (!content.hasSurvey) continue;
    asked += revision.ended;
    answered += revision.answered;
  }
  const given = await countSurveyAnswers(db, days);
  const [n, comments] = [sumOf(given, ({ answers }) => answers), sumOf(given, (one) => one.comments)];
  if (asked === 0 && n === 0) return null;
  const isShown = n >= fewestSurveyAnswers;
  const isTold = isShown && comments >= fewestSurveyAnswers;
  return {
    n,
    // Whoever was deleted is among the answers and no longer among the attempts.
    answered: asked === 0 ? null : shareOf(answered, asked),
    questions: surveyQuestions.flatMap((question) => {
      const [one = 0, two = 0, three = 0, four = 0, five = 0] = surveyRatings.map((rating) =>
        sumOf(given, (ratings) => (ratings[question] === rating ? ratings.answers : 0)),
      );
      const counts = [one, two, three, four, five] as const;
      const rated = sumOf(counts, (count) => count);
      if (!isShown || rated < fewestSurveyAnswers) return [];
      return [{ question, counts, mean: sumOf(surveyRatings, (rating) => rating * (counts[rating - 1] ?? 0)) / rated }];
    }),
    comments: {
      total: isTold ? comments : 0,
      pageSize: commentsPerPage,
      shown: isTold ? await listSurveyComments(db, days, { limit: commentsPerPage, offset: (page - 1) * commentsPerPage }) : [],
    },
  };
}

const sumOf = <Value>(values: readonly Value[], numberOf: (value: Value) => number): number =>
  values.reduce((sum, value) => sum + numberOf(value), 0);
