import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { InvitationId } from '@assay/core/ids';
import type { FeedbackForStaff, FeedbackInput } from '@assay/core/own-reports';
import { findAttemptByInvitation, getInvitation, markFeedback, subjectOfInvitation, writing } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { feedbackForStaff } from './feedback-for-staff.ts';

/** What the team writes to a candidate beside the score. The log keeps that it was written, never the words. Refused when somebody saved after `basedOn`. */
export async function saveFeedback(ctx: ServiceContext, input: FeedbackInput & { invitationId: InvitationId }): Promise<FeedbackForStaff> {
  return writing(ctx.db, async (tx) => {
    const invitation = await getInvitation(tx, input.invitationId);
    assertMay(ctx.actor, 'feedback.write', subjectOfInvitation(invitation));
    const attempt = await findAttemptByInvitation(tx, invitation.id);
    if (attempt === null || attempt.closedAt === null) {
      throw new AppError('conflict', 'There is nothing to write about yet: the attempt is not over.', { reason: 'not_over' });
    }
    const before = await feedbackForStaff(tx, invitation.id);
    if (before.number === input.basedOn && before.text === input.text) return before;
    const saving = { basedOn: input.basedOn, savedAt: ctx.now(), savedBy: savedByActor(ctx) };
    if (!(await markFeedback(tx, invitation.id, input.text, saving))) throw savedMeanwhile(before);
    await trace(tx, ctx, { action: 'feedback.write', subject: invitation.id, details: { number: input.basedOn + 1 } });
    return feedbackForStaff(tx, invitation.id);
  });
}

const savedMeanwhile = ({ savedBy }: FeedbackForStaff): AppError =>
  new AppError(
    'conflict',
    `${savedBy ?? 'Somebody'} saved these words after you opened them. Look at the difference first, then decide which ones stay.`,
    { reason: 'saved_meanwhile' },
  );
