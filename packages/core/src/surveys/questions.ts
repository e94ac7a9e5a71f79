export const surveyQuestions = ['fair', 'job'] as const;
export type SurveyQuestion = (typeof surveyQuestions)[number];

export const surveyRatings = [1, 2, 3, 4, 5] as const;
export type SurveyRating = (typeof surveyRatings)[number];

/** As candidates read it, with the words of 1 to 5. */
export const surveyQuestionWords = {
  fair: { question: 'Was it fair?', ratings: ['Not at all', 'Rather not', 'Partly', 'Mostly', 'Completely'] },
  job: { question: 'Did it fit the job?', ratings: ['Not at all', 'Rather not', 'Partly', 'Mostly', 'Completely'] },
} as const satisfies Record<SurveyQuestion, { question: string; ratings: readonly [string, string, string, string, string] }>;

export const mostCommentCharacters = 1000;

/** With fewer answers nothing of them is shown: whoever knows who took part could tell whose they are. */
export const fewestSurveyAnswers = 5;
