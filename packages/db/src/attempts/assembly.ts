import { nothingHere } from '@assay/core';
import type { AssessmentRevisionId, AttemptId } from '@assay/core/ids';
import { parseId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** What a form was drawn from. */
export type StoredAssembly = {
  revisionId: AssessmentRevisionId;
  seed: string;
  version: number;
  /** JSON; its shape goes with the version. */
  inputs: string;
};

export async function getAssembly(db: Database | Tx, attemptId: AttemptId): Promise<StoredAssembly> {
  const row = await db
    .selectFrom('attempts')
    .select(['assessmentRevisionId', 'seed', 'assemblyVersion', 'assemblyInputs'])
    .where('id', '=', attemptId)
    .executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return {
    revisionId: parseId('assessmentRevision', row.assessmentRevisionId),
    seed: row.seed,
    version: row.assemblyVersion,
    inputs: row.assemblyInputs,
  };
}
