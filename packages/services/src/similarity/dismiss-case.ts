import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { SimilarityCaseId } from '@assay/core/ids';
import { type CaseReasonInput, dismissDecision } from '@assay/core/similarity';
import { markCaseStatus, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { caseStanding } from './case-standing.ts';
import { takeCaseStep } from './case-step.ts';
import { subjectOfCase } from './case-subject.ts';

/** A person says that nothing is to be made of it, and why. */
export async function dismissCase(ctx: ServiceContext, input: CaseReasonInput & { caseId: SimilarityCaseId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const standing = await caseStanding(tx, input.caseId);
    assertMay(ctx.actor, 'similarity-case.decide', subjectOfCase(ctx.actor, 'similarity-case.decide', standing.parties));
    const decision = dismissDecision(standing);
    if (decision.kind === 'refused') throw new AppError('conflict', decision.message, { reason: decision.reason });
    await markCaseStatus(tx, standing, 'dismissed');
    await takeCaseStep(tx, ctx, {
      caseId: standing.id,
      kind: 'dismissed',
      reason: input.reason,
      action: 'similarity-case.decide',
      attemptIds: standing.parties.map(({ attemptId }) => attemptId),
    });
  });
}
