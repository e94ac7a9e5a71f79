import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { DataRequestId } from '@assay/core/ids';
import { getDataRequest, getInvitation, markDataRequestSettled, subjectOfInvitation, writing } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

/** Says that it was seen to. A deletion that is carried out takes the request with it. */
export async function settleDataRequest(ctx: ServiceContext, input: { requestId: DataRequestId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const request = await getDataRequest(tx, input.requestId);
    const invitation = await getInvitation(tx, request.invitationId);
    assertMay(ctx.actor, 'person.settle', subjectOfInvitation(invitation));
    if (!(await markDataRequestSettled(tx, request.id, { at: ctx.now(), by: savedByActor(ctx) }))) {
      throw new AppError('conflict', 'A colleague has seen to this already.', { reason: 'settled' });
    }
    await trace(tx, ctx, { action: 'person.settle', subject: invitation.id, details: { kind: request.kind } });
  });
}
