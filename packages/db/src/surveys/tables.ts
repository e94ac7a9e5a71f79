export type SurveysTables = { surveyAnswers: SurveyAnswersTable };

/** What was said of an assessment, without who said it: there is no key to anybody, no moment, and the id has no time in it. */
type SurveyAnswersTable = {
  id: string;
  openingId: string;
  /** On which the attempt ended. */
  day: string;
  /** 1 to 5; null: left out. */
  fair: number | null;
  job: number | null;
  /** JSON text; null: none. */
  comment: string | null;
};
