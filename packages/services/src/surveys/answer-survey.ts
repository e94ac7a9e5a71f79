import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AttemptId } from '@assay/core/ids';
import type { SurveyInput } from '@assay/core/surveys';
import { getAttempt, insertSurveyAnswer, markSurveyed, subjectOfAttempt, writing } from '@assay/db';
import { chanceKey, type ServiceContext } from '../context.ts';
import { surveyStanding } from './survey-standing.ts';

/**
 * What somebody thought of the assessment. The attempt remembers only that there was an answer, so that there is one; the answer knows its opening and the day
 * on which the attempt ended. There is no audit row: its moment and its person would say whose the answer is.
 */
export async function answerSurvey(ctx: ServiceContext, { attemptId, ...answer }: SurveyInput & { attemptId: AttemptId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, attemptId);
    assertMay(ctx.actor, 'survey.answer', subjectOfAttempt(attempt));
    const { kind } = await surveyStanding(tx, attempt);
    if (kind === 'answered' || (kind === 'asked' && !(await markSurveyed(tx, attempt.id)))) {
      throw new AppError('conflict', 'You have answered this already. Thank you.', { reason: 'answered' });
    }
    if (kind === 'none' || attempt.closedAt === null) {
      throw new AppError('conflict', 'Nothing is asked here: the assessment is not over, or its team asks nothing.', {
        reason: 'not_asked',
      });
    }
    await insertSurveyAnswer(tx, chanceKey(ctx), {
      openingId: attempt.openingId,
      day: attempt.closedAt.toISOString().slice(0, 10),
      ...answer,
    });
  });
}
