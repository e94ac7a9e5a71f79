import { assessmentContent } from '@assay/core/assessments/schema';
import { type AttemptId, parseId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import { fromStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** By attempt, how many false flags its assessment accepted when it began; attempts whose assessment left it to the installation are missing. */
export async function mapOwnFalseFlags(db: Database | Tx, attemptIds: readonly AttemptId[]): Promise<ReadonlyMap<AttemptId, number>> {
  if (attemptIds.length === 0) return new Map();
  const attempts = await db.selectFrom('attempts').select(['id', 'assessmentRevisionId']).where('id', 'in', attemptIds).execute();
  const revisionIds = [...new Set(attempts.map(({ assessmentRevisionId }) => assessmentRevisionId))];
  const revisions = await db.selectFrom('assessmentRevisions').select(['id', 'content']).where('id', 'in', revisionIds).execute();
  const flagsOf = new Map(
    revisions.map(({ id, content }) => [id, fromStored(assessmentContent, content, 'assessment_revisions.content').falseFlagsPer1000]),
  );
  return new Map(
    attempts.flatMap(({ id, assessmentRevisionId }) => {
      const flags = flagsOf.get(assessmentRevisionId) ?? null;
      return flags === null ? [] : [[parseId('attempt', id), flags] as const];
    }),
  );
}
