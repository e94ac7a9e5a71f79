import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { SecondLookId } from '@assay/core/ids';
import type { AnswerSecondLookInput, SecondLookForStaff } from '@assay/core/second-looks';
import { getInvitation, getSecondLook, markSecondLookAnswered, subjectOfInvitation, writing } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';
import { queueCandidateMail } from '../mail/queue-candidate-mail.ts';
import { trace } from '../trace.ts';
import { secondLookForStaff } from './second-look-views.ts';

/** A person has looked: the candidate reads the outcome and the words on the page, and a letter says so. The score itself is changed elsewhere. */
export async function answerSecondLook(
  ctx: ServiceContext,
  input: AnswerSecondLookInput & { secondLookId: SecondLookId },
): Promise<SecondLookForStaff> {
  return writing(ctx.db, async (tx) => {
    const look = await getSecondLook(tx, input.secondLookId);
    const invitation = await getInvitation(tx, look.invitationId);
    assertMay(ctx.actor, 'second-look.answer', subjectOfInvitation(invitation));
    const answered = { outcome: input.outcome, text: input.text, at: ctx.now(), by: savedByActor(ctx) };
    if (!(await markSecondLookAnswered(tx, look.id, answered))) {
      throw new AppError('conflict', 'A colleague has answered this already. Look at the page again.', { reason: 'answered' });
    }
    await trace(tx, ctx, { action: 'second-look.answer', subject: invitation.id, details: { outcome: input.outcome } });
    if (ctx.mailer !== null) await queueCandidateMail(tx, ctx, { invitationId: invitation.id, kind: 'second_look', about: look.id });
    return secondLookForStaff(tx, await getSecondLook(tx, look.id));
  });
}
