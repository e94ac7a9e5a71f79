import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { SimilarityCaseId } from '@assay/core/ids';
import { type CaseReasonInput, dismissDecision } from '@assay/core/similarity';
import { writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { caseStanding } from './case-standing.ts';
import { subjectOfCase } from './case-subject.ts';
import { decideSides, ownSides } from './decide-sides.ts';

/** A person says that nothing is to be made of it, and why. */
export async function dismissCase(ctx: ServiceContext, input: CaseReasonInput & { caseId: SimilarityCaseId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const standing = await caseStanding(tx, input.caseId);
    assertMay(ctx.actor, 'similarity-case.decide', subjectOfCase(ctx.actor, 'similarity-case.decide', standing.parties));
    const own = ownSides(ctx, standing);
    const decision = dismissDecision(own);
    if (decision.kind === 'refused') throw new AppError('conflict', decision.message, { reason: decision.reason });
    const sides = own.filter(({ isDecided }) => !isDecided).map((party) => ({ ...party, isDecided: true }));
    await decideSides(tx, ctx, { standing, sides, kind: 'dismissed', reason: input.reason, traced: sides });
  });
}
