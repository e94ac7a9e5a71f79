import { AppError, nothingHere } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { takingBackDecision } from '@assay/core/decisions';
import type { DecisionBatchId, DecisionId } from '@assay/core/ids';
import { isStanding, listDecisions, listLeaving, markTakenBack, subjectOfOpening, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { traceEach } from '../trace.ts';

/**
 * One decision, or all that one press made; what it took the place of stands again. Whoever was told meanwhile keeps theirs; a letter that has not left
 * is dropped when its turn comes.
 */
export async function takeBackDecisions(
  ctx: ServiceContext,
  input: { decisionId: DecisionId } | { batchId: DecisionBatchId },
): Promise<{ takenBack: number; kept: number }> {
  return writing(ctx.db, async (tx) => {
    const decisions = await listDecisions(tx, input);
    if (decisions.length === 0) throw nothingHere();
    for (const decision of decisions) assertMay(ctx.actor, 'decision.write', subjectOfOpening(decision));
    if (ctx.actor.kind !== 'staff') throw new Error('only a person takes a decision back');
    const leaving = await listLeaving(
      tx,
      decisions.map(({ id }) => id),
    );
    const answers = decisions.map((decision) => ({
      decision,
      answer: takingBackDecision({
        isStanding: isStanding(decision),
        toldAt: decision.told?.at ?? null,
        isLeaving: leaving.has(decision.id),
      }),
    }));
    const [first] = answers;
    if (first?.answer.kind === 'refused' && answers.every(({ answer }) => answer.kind === 'refused')) {
      throw new AppError('conflict', first.answer.message, { reason: first.answer.reason });
    }
    const mayGo = answers.filter(({ answer }) => answer.kind === 'may').map(({ decision }) => decision);
    const done = await markTakenBack(tx, mayGo, { at: ctx.now(), by: ctx.actor.accountId });
    await traceEach(
      tx,
      ctx,
      done.map((invitationId) => ({ action: 'decision.write', subject: invitationId, details: { change: 'decision taken back' } })),
    );
    return { takenBack: done.length, kept: decisions.length - done.length };
  });
}
