import type { Action } from '@assay/core/accounts';
import type { AttemptId, SimilarityCaseId } from '@assay/core/ids';
import type { CaseStepKind } from '@assay/core/similarity';
import { insertCaseStep, type Tx } from '@assay/db';
import { actorLabel, newIdIn, type ServiceContext } from '../context.ts';
import { traceEach } from '../trace.ts';

type NewStep = {
  caseId: SimilarityCaseId;
  kind: CaseStepKind;
  /** Of the party that it is about. */
  position?: number | null;
  reason?: string | null;
  action: Action;
  /** The log has a row for each of them. */
  attemptIds: readonly AttemptId[];
};

/** A step of a case and its trace. Reasons stand with the case alone: they speak of two people, and go when one of them does. */
export async function takeCaseStep(
  tx: Tx,
  ctx: Pick<ServiceContext, 'actor' | 'now' | 'randomBytes'>,
  { caseId, kind, position = null, reason = null, action, attemptIds }: NewStep,
): Promise<void> {
  await insertCaseStep(tx, { id: newIdIn(ctx, 'audit'), caseId, at: ctx.now(), by: actorLabel(ctx.actor), kind, position, reason });
  await traceEach(
    tx,
    ctx,
    attemptIds.map((subject) => ({ action, subject, details: { caseId, change: `case ${kind}` } })),
  );
}
