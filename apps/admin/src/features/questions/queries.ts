import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const questionsQuery = queryOptions({ queryKey: ['questions'], queryFn: api.questions });

export const questionQuery = (questionId: string) =>
  queryOptions({ queryKey: ['questions', questionId], queryFn: () => api.question(questionId) });

/** What an assessment can draw: the questions of practice rounds are drawn there and nowhere else. */
export const drawnQuestionsQuery = queryOptions({ ...questionsQuery, select: (rows) => rows.filter(({ isPractice }) => !isPractice) });
