import { AppError, nothingHere } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { takingBackTelling } from '@assay/core/decisions';
import type { TellingId } from '@assay/core/ids';
import { listDecisions, markUntold, subjectOfOpening, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { traceEach } from '../trace.ts';

/** They were not told after all, and are owed an answer again. */
export async function takeBackTelling(ctx: ServiceContext, input: { tellingId: TellingId }): Promise<{ takenBack: number }> {
  return writing(ctx.db, async (tx) => {
    const decisions = await listDecisions(tx, input);
    if (decisions.length === 0) throw nothingHere();
    for (const decision of decisions) {
      assertMay(ctx.actor, 'decision.tell', subjectOfOpening(decision));
      const answer = takingBackTelling(decision.told?.way ?? 'by_hand');
      if (answer.kind === 'refused') throw new AppError('conflict', answer.message, { reason: answer.reason });
    }
    const done = await markUntold(tx, input.tellingId);
    await traceEach(
      tx,
      ctx,
      done.map((invitationId) => ({ action: 'decision.tell', subject: invitationId, details: { change: 'telling taken back' } })),
    );
    return { takenBack: done.length };
  });
}
