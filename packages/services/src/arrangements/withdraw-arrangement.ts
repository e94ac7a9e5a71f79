import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { ArrangementRequestId } from '@assay/core/ids';
import { getArrangementRequest, getInvitation, markArrangementWithdrawn, subjectOfInvitation, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

/** By the candidate, while nobody has answered. */
export async function withdrawArrangement(ctx: ServiceContext, input: { requestId: ArrangementRequestId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const request = await getArrangementRequest(tx, input.requestId);
    const invitation = await getInvitation(tx, request.invitationId);
    assertMay(ctx.actor, 'arrangement.request', subjectOfInvitation(invitation));
    if (!(await markArrangementWithdrawn(tx, request.id, ctx.now()))) {
      throw new AppError('conflict', 'The team has answered your request already. The answer is on this page.', { reason: 'answered' });
    }
    await trace(tx, ctx, { action: 'arrangement.request', subject: invitation.id, details: { change: 'arrangement withdrawn' } });
  });
}
