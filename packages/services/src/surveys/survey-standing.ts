import { type SurveyForCandidate, surveyDecision } from '@assay/core/surveys';
import { type Attempt, type Database, getRevision, isSurveyed, type Tx } from '@assay/db';

/** Whether whoever sat this attempt is asked what they thought of it. */
export async function surveyStanding(db: Database | Tx, attempt: Attempt): Promise<SurveyForCandidate> {
  return surveyDecision({
    purpose: attempt.purpose,
    isOver: attempt.closedAt !== null,
    hasSurvey: (await getRevision(db, attempt.revisionId)).content.hasSurvey,
    isAnswered: await isSurveyed(db, attempt.id),
  });
}
