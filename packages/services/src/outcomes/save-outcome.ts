import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { InvitationId } from '@assay/core/ids';
import { isSameOutcome, type OutcomeForStaff, type OutcomeInput, outcomeFaults, withImplied } from '@assay/core/outcomes';
import { findAttemptByInvitation, getInvitation, type Invitation, markOutcome, subjectOfInvitation, type Tx, writing } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { lastDay } from './last-day.ts';
import { outcomeForStaff } from './outcome-for-staff.ts';

/** What became of one candidate, by hand. The log keeps that it was saved, never what it says. Refused when somebody saved after `basedOn`. */
export async function saveOutcome(ctx: ServiceContext, input: OutcomeInput & { invitationId: InvitationId }): Promise<OutcomeForStaff> {
  return writing(ctx.db, async (tx) => {
    const invitation = await getInvitation(tx, input.invitationId);
    assertMay(ctx.actor, 'outcome.write', subjectOfInvitation(invitation));
    await assertOver(tx, invitation);
    const values = withImplied(input.values);
    const faults = outcomeFaults(values, lastDay(ctx.now()));
    if (faults.length > 0) {
      const issues = faults.map(({ field, what, mend }) => ({ path: `values.${field}`, message: `${what} ${mend}` }));
      throw new AppError('invalid_input', 'This cannot all be true. Look at the marked fields.', { issues });
    }
    const before = await outcomeForStaff(tx, invitation.id);
    if (before.saves === input.basedOn && isSameOutcome(before.values, values)) return before;
    const saving = { basedOn: input.basedOn, savedAt: ctx.now(), savedBy: savedByActor(ctx), list: null };
    if (!(await markOutcome(tx, invitation.id, values, saving))) {
      const message = `${before.savedBy ?? 'Somebody'} saved this after you opened it. Open the page again to see what it says now.`;
      throw new AppError('conflict', message, { reason: 'saved_meanwhile' });
    }
    await trace(tx, ctx, { action: 'outcome.write', subject: invitation.id, details: { change: 'outcome saved' } });
    return outcomeForStaff(tx, invitation.id);
  });
}

async function assertOver(tx: Tx, invitation: Invitation): Promise<void> {
  if (invitation.waivedAt !== null) return;
  const attempt = await findAttemptByInvitation(tx, invitation.id);
  if (attempt !== null && attempt.closedAt !== null && attempt.purpose === 'real') return;
  throw new AppError('conflict', 'Nothing can have come of it yet: the assessment is not finished.', { reason: 'not_over' });
}
