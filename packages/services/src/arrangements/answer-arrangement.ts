import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AnswerArrangementInput, ArrangementForStaff } from '@assay/core/arrangements';
import type { ArrangementRequestId } from '@assay/core/ids';
import { getArrangementRequest, type Invitation, markArrangementAnswered, subjectOfInvitation, writing } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';
import { getInvitedPerson } from '../invitations/invited-person.ts';
import { trace } from '../trace.ts';
import { applyConditions } from './apply-conditions.ts';
import { arrangementForStaff } from './arrangement-views.ts';

/** Granting sets the conditions with it; the candidate reads the answer on the page of the invitation. */
export async function answerArrangement(
  ctx: ServiceContext,
  input: AnswerArrangementInput & { requestId: ArrangementRequestId },
): Promise<ArrangementForStaff> {
  return writing(ctx.db, async (tx) => {
    const request = await getArrangementRequest(tx, input.requestId);
    const person = await getInvitedPerson(tx, request.invitationId);
    const { invitation } = person;
    assertMay(ctx.actor, 'arrangement.answer', subjectOfInvitation(invitation));
    if (input.answer === 'granted') {
      assertSaysWhat(input, invitation);
      await applyConditions(tx, person, input);
    }
    const answered = { answer: input.answer, text: input.text, at: ctx.now(), by: savedByActor(ctx) };
    if (!(await markArrangementAnswered(tx, request.id, answered))) {
      throw new AppError('conflict', 'A colleague has answered this request already. Look at the page again.', { reason: 'answered' });
    }
    await trace(tx, ctx, {
      action: 'arrangement.answer',
      subject: invitation.id,
      details: {
        answer: input.answer,
        ...(input.answer === 'granted' ? { timeMultiplier: input.timeMultiplier, breakMinutes: input.breakMinutes } : {}),
      },
    });
    return arrangementForStaff(tx, await getArrangementRequest(tx, request.id));
  });
}

/** Granted without a word and without a change would tell the candidate nothing. */
function assertSaysWhat(input: Extract<AnswerArrangementInput, { answer: 'granted' }>, invitation: Invitation): void {
  const changes = input.timeMultiplier !== invitation.timeMultiplier || input.breakMinutes !== invitation.breakMinutes;
  if (changes || input.text !== '') return;
  const message = 'say what you arranged, or give more time or breaks above';
  throw new AppError('invalid_input', 'Nothing is granted by this yet.', { issues: [{ path: 'text', message }] });
}
