import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { SimilarityCaseId } from '@assay/core/ids';
import { type ConfirmCaseInput, confirmDecision } from '@assay/core/similarity';
import { subjectOfParty, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { caseStanding } from './case-standing.ts';
import { subjectOfCase } from './case-subject.ts';
import { decideSides, ownSides } from './decide-sides.ts';
import { recountAttempts } from './recount-attempts.ts';

/**
 * A person says that one attempt, or both, were not the candidate's own work, and why. Statistics are without them from now on; score, decision and
 * invitation stay as they are. Another team’s attempt is for that team to decide about.
 */
export async function confirmCase(ctx: ServiceContext, input: ConfirmCaseInput & { caseId: SimilarityCaseId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const standing = await caseStanding(tx, input.caseId);
    assertMay(ctx.actor, 'similarity-case.decide', subjectOfCase(ctx.actor, 'similarity-case.decide', standing.parties));
    const own = ownSides(ctx, standing);
    for (const party of standing.parties) {
      if (input.heldAgainst.includes(party.attemptId)) assertMay(ctx.actor, 'similarity-case.decide', subjectOfParty(party));
    }
    const decision = confirmDecision(standing, input.heldAgainst, ctx.now());
    if (decision.kind === 'refused') throw new AppError('conflict', decision.message, { reason: decision.reason });
    const sides = own
      .filter(({ isDecided }) => !isDecided)
      .map((party) => ({ ...party, isDecided: true, isHeld: input.heldAgainst.includes(party.attemptId) }));
    const traced = sides.filter(({ isHeld }) => isHeld);
    await decideSides(tx, ctx, { standing, sides, kind: 'confirmed', reason: input.reason, traced });
    await recountAttempts(tx, ctx, input.heldAgainst, `case:${standing.id}:${ctx.now().getTime()}`);
  });
}
