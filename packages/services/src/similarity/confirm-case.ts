import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { SimilarityCaseId } from '@assay/core/ids';
import { type ConfirmCaseInput, confirmDecision } from '@assay/core/similarity';
import { markCaseStatus, markHeldAgainst, subjectOfParty, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { caseStanding } from './case-standing.ts';
import { takeCaseStep } from './case-step.ts';
import { subjectOfCase } from './case-subject.ts';
import { recountAttempts } from './recount-attempts.ts';

/**
 * A person says that one attempt, or both, were not the candidate's own work, and why. Statistics are without them from now on; score, decision and
 * invitation stay as they are.
 */
export async function confirmCase(ctx: ServiceContext, input: ConfirmCaseInput & { caseId: SimilarityCaseId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const standing = await caseStanding(tx, input.caseId);
    assertMay(ctx.actor, 'similarity-case.decide', subjectOfCase(ctx.actor, 'similarity-case.decide', standing.parties));
    const held = standing.parties.filter(({ attemptId }) => input.heldAgainst.includes(attemptId));
    for (const party of held) assertMay(ctx.actor, 'similarity-case.decide', subjectOfParty(party));
    const decision = confirmDecision(standing, input.heldAgainst, ctx.now());
    if (decision.kind === 'refused') throw new AppError('conflict', decision.message, { reason: decision.reason });
    await markCaseStatus(tx, standing, 'confirmed');
    await markHeldAgainst(tx, standing.id, input.heldAgainst);
    await recountAttempts(tx, ctx, input.heldAgainst, `case:${standing.id}:${ctx.now().getTime()}`);
    await takeCaseStep(tx, ctx, {
      caseId: standing.id,
      kind: 'confirmed',
      reason: input.reason,
      action: 'similarity-case.decide',
      attemptIds: input.heldAgainst,
    });
  });
}
