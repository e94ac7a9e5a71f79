import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { SimilarityCaseId } from '@assay/core/ids';
import { type CaseReasonInput, reopenDecision } from '@assay/core/similarity';
import { writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { caseStanding } from './case-standing.ts';
import { subjectOfCase } from './case-subject.ts';
import { decideSides, ownSides } from './decide-sides.ts';
import { recountAttempts } from './recount-attempts.ts';

/** What was decided is taken back: the case waits for a person again, and attempts that it was held against count again. */
export async function reopenCase(ctx: ServiceContext, input: CaseReasonInput & { caseId: SimilarityCaseId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const standing = await caseStanding(tx, input.caseId);
    assertMay(ctx.actor, 'similarity-case.decide', subjectOfCase(ctx.actor, 'similarity-case.decide', standing.parties));
    const own = ownSides(ctx, standing).filter(({ isDecided }) => isDecided);
    const decision = reopenDecision(own);
    if (decision.kind === 'refused') throw new AppError('conflict', decision.message, { reason: decision.reason });
    const sides = own.map((party) => ({ ...party, isDecided: false, isHeld: false }));
    await decideSides(tx, ctx, { standing, sides, kind: 'reopened', reason: input.reason, traced: sides });
    await recountAttempts(
      tx,
      ctx,
      own.flatMap(({ attemptId, isHeld }) => (isHeld ? [attemptId] : [])),
      `case:${standing.id}:${ctx.now().getTime()}`,
    );
  });
}
