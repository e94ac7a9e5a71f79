import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const questionsQuery = queryOptions({ queryKey: ['questions'], queryFn: api.questions });

/** `of`: which version, where one waits beside the approved one. */
export const questionQuery = (questionId: string, of: 'approved' | 'waiting' = 'approved') =>
  queryOptions({ queryKey: ['questions', questionId, of], queryFn: () => api.question(questionId, of === 'waiting' ? { of } : {}) });

export const approvalRuleQuery = queryOptions({ queryKey: ['approval-rule'], queryFn: api.approvalRule });

/** Finished attempts whose score counts it. */

/** What an assessment can draw: the questions of practice rounds are drawn there and nowhere else. */
export const drawnQuestionsQuery = queryOptions({ ...questionsQuery, select: (rows) => rows.filter(({ isPractice }) => !isPractice) });
