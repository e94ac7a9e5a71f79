import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { DataRequestForCandidate, DataRequestKind } from '@assay/core/personal-data';
import { getInvitation, insertDataRequest, listDataRequests, subjectOfInvitation, writing } from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';
import { ownInvitationId } from '../invitations/own-invitation-id.ts';
import { trace } from '../trace.ts';

/** What the candidate asked for, the newest first. */
export async function readOwnDataRequests(ctx: ServiceContext): Promise<readonly DataRequestForCandidate[]> {
  const invitation = await getInvitation(ctx.db, ownInvitationId(ctx));
  assertMay(ctx.actor, 'person.request', subjectOfInvitation(invitation));
  return (await listDataRequests(ctx.db, [invitation.id])).map(({ kind, requestedAt, settledAt }) => ({
    kind,
    requestedAt: requestedAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
  }));
}

/** A copy of one's data, or its deletion: a person of the team does it, so that nobody loses an application by a slip. */
export async function requestData(ctx: ServiceContext, input: { kind: DataRequestKind }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const invitation = await getInvitation(tx, ownInvitationId(ctx));
    assertMay(ctx.actor, 'person.request', subjectOfInvitation(invitation));
    const waiting = (await listDataRequests(tx, [invitation.id])).some(({ kind, settledAt }) => kind === input.kind && settledAt === null);
    if (waiting) throw new AppError('conflict', 'You have asked for that already; the team has it before it.', { reason: 'waiting' });
    const id = newIdIn(ctx, 'dataRequest');
    await insertDataRequest(tx, { id, invitationId: invitation.id, kind: input.kind, requestedAt: ctx.now() });
    await trace(tx, ctx, { action: 'person.request', subject: invitation.id, details: { kind: input.kind } });
  });
}
