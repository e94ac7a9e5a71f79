import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { type ArrangementForCandidate, type ArrangementInput, arrangementDecision } from '@assay/core/arrangements';
import {
  findAttemptByInvitation,
  getArrangementRequest,
  getInvitation,
  insertArrangementRequest,
  listArrangementRequests,
  subjectOfInvitation,
  writing,
} from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';
import { ownInvitationId } from '../invitations/own-invitation-id.ts';
import { trace } from '../trace.ts';
import { arrangementForCandidate } from './arrangement-views.ts';

/** More time, breaks or something else, asked for by the candidate before the start. The log keeps that it was asked, never the words. */
export async function requestArrangement(ctx: ServiceContext, input: ArrangementInput): Promise<ArrangementForCandidate> {
  return writing(ctx.db, async (tx) => {
    const invitation = await getInvitation(tx, ownInvitationId(ctx));
    assertMay(ctx.actor, 'arrangement.request', subjectOfInvitation(invitation));
    const decision = arrangementDecision({
      isStarted: (await findAttemptByInvitation(tx, invitation.id)) !== null,
      isRevoked: invitation.revokedAt !== null,
      isWaiting: (await listArrangementRequests(tx, invitation.id)).some(({ answered }) => answered === null),
    });
    if (decision.kind === 'refused') throw new AppError('conflict', decision.message, { reason: decision.reason });
    const id = newIdIn(ctx, 'arrangementRequest');
    await insertArrangementRequest(tx, {
      id,
      invitationId: invitation.id,
      needs: [...new Set(input.needs)],
      text: input.text,
      requestedAt: ctx.now(),
    });
    await trace(tx, ctx, { action: 'arrangement.request', subject: invitation.id });
    return arrangementForCandidate(await getArrangementRequest(tx, id));
  });
}
