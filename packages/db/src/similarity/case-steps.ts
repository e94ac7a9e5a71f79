import type { AttemptId, SimilarityCaseId } from '@assay/core/ids';
import type { CaseStepKind } from '@assay/core/similarity';
import { caseStepKind } from '@assay/core/similarity/schema';
import { z } from 'zod';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

export type StoredCaseStep = {
  id: string;
  caseId: SimilarityCaseId;
  at: Date;
  /** The label of an actor. */
  by: string;
  kind: CaseStepKind;
  /** Of the party that it is about; null for the whole case. */
  position: number | null;
  reason: string | null;
};

export async function insertCaseStep(tx: Tx, { reason, at, ...step }: StoredCaseStep): Promise<void> {
  await tx
    .insertInto('similarityCaseSteps')
    .values({ ...step, at: at.toISOString(), reason: reason === null ? null : toStored(reason) })
    .execute();
}

/** The oldest first. */
export async function listCaseSteps(db: Database | Tx, caseId: SimilarityCaseId): Promise<readonly StoredCaseStep[]> {
  const rows = await db.selectFrom('similarityCaseSteps').selectAll().where('caseId', '=', caseId).orderBy('at').orderBy('id').execute();
  return rows.map(({ reason, ...row }) => ({
    ...row,
    caseId,
    at: new Date(row.at),
    kind: caseStepKind.parse(row.kind),
    reason: reason === null ? null : fromStored(z.string(), reason, 'similarity_case_steps.reason'),
  }));
}

/** What colleagues wrote about an attempt's cases, and what its candidate was asked and answered. That there was a case stays. */
export async function forgetCaseWords(tx: Tx, attemptId: AttemptId): Promise<void> {
  const cases = tx.selectFrom('similarityCaseParties').select('caseId').where('attemptId', '=', attemptId);
  await tx.updateTable('similarityCaseSteps').set({ reason: null }).where('caseId', 'in', cases).execute();
  await tx.updateTable('similarityCaseParties').set({ question: null, answer: null }).where('attemptId', '=', attemptId).execute();
}
