import type { ReferenceSection } from '@assay/core/analytics';
import { drawablePool } from '@assay/core/assessments';
import type { AssessmentId } from '@assay/core/ids';
import { type Database, getAssessment, getLatestRevision, listLiveVersions, type StoredCurve, type Tx } from '@assay/db';
import { isUsable } from './equated-score.ts';

/** What the latest revision of an assessment can draw for each of its sections, as far as it has a curve. */
export async function referenceSections(
  db: Database | Tx,
  assessmentId: AssessmentId,
  curves: readonly StoredCurve[],
): Promise<readonly ReferenceSection[]> {
  const { teamId } = await getAssessment(db, assessmentId);
  const { sections, languages } = (await getLatestRevision(db, assessmentId)).content;
  const live = await listLiveVersions(db, teamId);
  const known = new Set(curves.filter(isUsable).map(({ questionId, version }) => `${questionId} ${version}`));
  return sections.map(({ id, title, count, weight, pool }) => ({
    ...{ id, title, count, weight },
    questions: drawablePool(live, pool, languages)
      .map(({ question }) => ({ questionId: question.id, version: question.version }))
      .filter(({ questionId, version }) => known.has(`${questionId} ${version}`)),
  }));
}
