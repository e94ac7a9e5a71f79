import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { OpeningId } from '@assay/core/ids';
import type { OutcomeListForStaff, OutcomeListInput } from '@assay/core/outcomes';
import { getOpening, markOutcome, subjectOfOpening, writing } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import { newIdIn, type ServiceContext } from '../context.ts';
import { changedMeanwhile } from '../decisions/selected-people.ts';
import { trace, traceEach } from '../trace.ts';
import { matchedOutcomes } from './matched-outcomes.ts';
import { outcomeListForStaff } from './outcome-list-for-staff.ts';

/** Takes in what the check showed, all of it or nothing. Rows with faults, and about people who are not known here, were told and are left out. */
export async function saveOutcomeList(
  ctx: ServiceContext,
  { openingId, text, seen }: OutcomeListInput & { openingId: OpeningId },
): Promise<OutcomeListForStaff> {
  return writing(ctx.db, async (tx) => {
    const opening = await getOpening(tx, openingId);
    assertMay(ctx.actor, 'outcome.write', subjectOfOpening(opening));
    const { changed, seen: now } = await matchedOutcomes(tx, opening, text, ctx.now());
    if (now !== seen)
      throw changedMeanwhile('Something changed since you checked: the list, or what is known of its people. Check it again.');
    if (changed.length === 0) {
      throw new AppError('invalid_input', 'No row of this list says anything new. Check it first: each fault is named there.', {
        reason: 'nothing_new',
      });
    }
    const id = newIdIn(ctx, 'outcomeList');
    const saved = { savedAt: ctx.now(), savedBy: savedByActor(ctx) };
    for (const { invitationId, saves, before, after } of changed) {
      const list = { id, before: saves === 0 ? null : before };
      if (!(await markOutcome(tx, invitationId, after, { ...saved, basedOn: saves, list }))) throw changedMeanwhile();
    }
    const details = { change: 'outcomes taken in', listId: id };
    await trace(tx, ctx, { action: 'outcome.write', subject: opening.id, details: { ...details, people: changed.length } });
    await traceEach(
      tx,
      ctx,
      changed.map(({ invitationId }) => ({ action: 'outcome.write', subject: invitationId, details })),
    );
    return outcomeListForStaff(tx, { listId: id, people: changed.length, ...saved });
  });
}
