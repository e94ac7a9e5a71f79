import { assertMay } from '@assay/core/accounts';
import type { AttemptId } from '@assay/core/ids';
import type { SurveyForCandidate } from '@assay/core/surveys';
import { getAttempt, subjectOfAttempt } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { surveyStanding } from './survey-standing.ts';

/** Whether a candidate is asked what they thought of the assessment. */
export async function readOwnSurvey(ctx: ServiceContext, input: { attemptId: AttemptId }): Promise<SurveyForCandidate> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'survey.answer', subjectOfAttempt(attempt));
  return surveyStanding(ctx.db, attempt);
}
