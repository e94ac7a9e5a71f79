import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { SimilarityCaseId } from '@assay/core/ids';
import { type CaseReasonInput, reopenDecision, statusAfter } from '@assay/core/similarity';
import { markCaseStatus, markHeldAgainst, subjectOfParty, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { caseStanding } from './case-standing.ts';
import { takeCaseStep } from './case-step.ts';
import { subjectOfCase } from './case-subject.ts';
import { recountAttempts } from './recount-attempts.ts';

/** What was decided is taken back: the case waits for a person again, and attempts that it was held against count again. */
export async function reopenCase(ctx: ServiceContext, input: CaseReasonInput & { caseId: SimilarityCaseId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const standing = await caseStanding(tx, input.caseId);
    assertMay(ctx.actor, 'similarity-case.decide', subjectOfCase(ctx.actor, 'similarity-case.decide', standing.parties));
    const held = standing.parties.filter(({ isHeld }) => isHeld);
    for (const party of held) assertMay(ctx.actor, 'similarity-case.decide', subjectOfParty(party));
    const decision = reopenDecision(standing);
    if (decision.kind === 'refused') throw new AppError('conflict', decision.message, { reason: decision.reason });
    await markCaseStatus(tx, standing, statusAfter(standing.parties));
    await markHeldAgainst(tx, standing.id, []);
    await recountAttempts(
      tx,
      ctx,
      held.map(({ attemptId }) => attemptId),
      `case:${standing.id}:${ctx.now().getTime()}`,
    );
    await takeCaseStep(tx, ctx, {
      caseId: standing.id,
      kind: 'reopened',
      reason: input.reason,
      action: 'similarity-case.decide',
      attemptIds: standing.parties.map(({ attemptId }) => attemptId),
    });
  });
}
