export {
  fewestSurveyAnswers,
  mostCommentCharacters,
  type SurveyQuestion,
  type SurveyRating,
  surveyQuestions,
  surveyQuestionWords,
  surveyRatings,
} from './questions.ts';
export type { SurveyInput } from './schema.ts';
export { surveyDecision } from './survey-decision.ts';
export type { SurveyForCandidate } from './views.ts';
