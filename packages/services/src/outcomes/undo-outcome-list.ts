import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { OpeningId, OutcomeListId } from '@assay/core/ids';
import { deleteOutcome, getOpening, listOfOutcomeList, markOutcome, subjectOfOpening, writing } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';
import { trace, traceEach } from '../trace.ts';

/** Puts back what stood there before a list, of everybody whom nobody has saved since. */
export async function undoOutcomeList(
  ctx: ServiceContext,
  input: { openingId: OpeningId; outcomeListId: OutcomeListId },
): Promise<{ people: number }> {
  return writing(ctx.db, async (tx) => {
    const opening = await getOpening(tx, input.openingId);
    assertMay(ctx.actor, 'outcome.write', subjectOfOpening(opening));
    const brought = await listOfOutcomeList(tx, opening.id, input.outcomeListId);
    if (brought.length === 0) {
      throw new AppError('conflict', 'There is nothing left of this list to take back: it was, or all of it was changed since.', {
        reason: 'nothing_left',
      });
    }
    for (const { invitationId, saves, before } of brought) {
      if (before === null) await deleteOutcome(tx, invitationId);
      else await markOutcome(tx, invitationId, before, { basedOn: saves, savedAt: ctx.now(), savedBy: savedByActor(ctx), list: null });
    }
    const details = { change: 'outcomes taken back', listId: input.outcomeListId };
    await trace(tx, ctx, { action: 'outcome.write', subject: opening.id, details: { ...details, people: brought.length } });
    await traceEach(
      tx,
      ctx,
      brought.map(({ invitationId }) => ({ action: 'outcome.write', subject: invitationId, details })),
    );
    return { people: brought.length };
  });
}
