import type { AttemptPurpose } from '../attempts/schema.ts';
import type { SurveyForCandidate } from './views.ts';

/** Whether a candidate is asked what they thought of the assessment: once, after the end of a real attempt, where the assessment asks. */
export function surveyDecision({
  purpose,
  isOver,
  hasSurvey,
  isAnswered,
}: {
  purpose: AttemptPurpose;
  isOver: boolean;
  hasSurvey: boolean;
  isAnswered: boolean;
}): SurveyForCandidate {
  if (isAnswered) return { kind: 'answered' };
  return hasSurvey && purpose === 'real' && isOver ? { kind: 'asked' } : { kind: 'none' };
}
