import type { AssessmentId } from '@assay/core/ids';
import { mostAttemptsMeasured, type StandardError, standardErrorFrom } from '@assay/core/reviews';
import { type Database, listGradedForms, type Tx } from '@assay/db';
import { formReliability } from '@assay/stats';

/** What is less is the dust of floating point. */
const dust = 1e-9;

/** How far a score at this assessment is off by the draw of questions and by chance, in percent points: of what cases and keys decide, as a plan looks at nothing else. */
export async function standardErrorOf(db: Database | Tx, assessmentId: AssessmentId): Promise<StandardError> {
  const forms = (await listGradedForms(db, assessmentId, mostAttemptsMeasured)).filter((form) => form.some(({ weight }) => weight > 0));
  const unknown = (why: 'few' | 'one_item' | 'no_spread') => ({ isKnown: false as const, why, attempts: forms.length });
  if (forms.length < standardErrorFrom) return unknown('few');
  const measured = formReliability(forms);
  if (!measured.isKnown) return unknown('one_item');
  const points = 100 * measured.standardErrorOfMeasurement;
  return points < dust ? unknown('no_spread') : { isKnown: true, points, attempts: measured.people };
}
